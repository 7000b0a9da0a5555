package viommu.ci.tradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.ci.text.TextTable;
import viommu.model.price.Measured;

/** A sweep in words: a row for each configuration, a column for each value. */
public final class SweptTables {
    /** The host could give no frame: all were pinned. */
    private static final String BOUND = "bound";

    private SweptTables() {}

    public static List<String> lines(Swept swept) {
        List<String> lines = new ArrayList<>();
        lines.add(TradeoffText.workload(swept.setting().workload()));
        lines.add("varied: " + swept.sweep().sentence());
        lines.add("");
        lines.add("% of line rate");
        lines.addAll(TextTable.lines(throughput(swept)));
        lines.add("");
        lines.add("exposed, mean KiB");
        lines.addAll(TextTable.lines(exposure(swept)));
        if (swept.sweep() == Sweep.MEMORY) {
            lines.add("");
            lines.add("faults per packet; " + BOUND + ": all frames are pinned, and nothing goes on");
            lines.addAll(TextTable.lines(faults(swept)));
        }
        return lines;
    }

    public static Table throughput(Swept swept) {
        return table(swept, row -> row.stuck() ? BOUND : Cells.percent(row.lineRate()));
    }

    static Table exposure(Swept swept) {
        return table(swept, row -> row.stuck() ? BOUND : Cells.kib(row.exposedBytes()));
    }

    static Table faults(Swept swept) {
        return table(swept, row -> row.stuck() ? BOUND : Cells.number(row.faults()));
    }

    private static Table table(Swept swept, Function<Measured, String> cell) {
        List<Column> columns = new ArrayList<>(List.of(Column.left(swept.sweep().text())));
        swept.sweep().steps().forEach(value -> columns.add(Column.right(Cells.plain(value))));
        List<List<String>> rows = new ArrayList<>();
        for (int place = 0; place < swept.tables().get(0).size(); place++) {
            rows.add(row(swept, place, cell));
        }
        return new Table(columns, rows);
    }

    private static List<String> row(Swept swept, int place, Function<Measured, String> cell) {
        Measured first = swept.tables().get(0).get(place);
        List<String> cells = new ArrayList<>(List.of(Cells.configuration(first)));
        boolean overcommits = first.way().overcommits();
        for (List<Measured> table : swept.tables()) {
            cells.add(swept.sweep() == Sweep.MEMORY && !overcommits ? "-" : cell.apply(table.get(place)));
        }
        return cells;
    }

    public static Map<String, Object> json(Swept swept) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < swept.tables().size(); i++) {
            values.add(Json.object(
                    "value", swept.sweep().steps().get(i),
                    "configurations",
                            swept.tables().get(i).stream()
                                    .map(TradeoffJson::measured)
                                    .toList()));
        }
        return Json.object(
                "workload", TradeoffJson.workload(swept.setting().workload()),
                "sweep", swept.sweep().text(),
                "varied", swept.sweep().sentence(),
                "values", values);
    }
}
