package viommu.ci.tradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.model.price.CostEntry;
import viommu.model.price.Measured;
import viommu.model.price.Point;
import viommu.model.state.Names;

/** The tables of {@code tradeoff}, for a terminal and for the documentation. */
public final class TradeoffTables {
    private TradeoffTables() {}

    /** Throughput, beside what the paper reports. */
    public static Table throughput(Tradeoff tradeoff) {
        return new Table(
                List.of(
                        Column.left("configuration"),
                        Column.right("% of line rate"),
                        Column.right("published"),
                        Column.right("residual"),
                        Column.left("point"),
                        Column.right("invalidations/packet"),
                        Column.right("doorbells/packet"),
                        Column.right("exits/packet"),
                        Column.right("maps that reuse, %")),
                tradeoff.rows().stream().map(row -> throughput(tradeoff, row)).toList());
    }

    private static List<String> throughput(Tradeoff tradeoff, Measured row) {
        var point = tradeoff.point(row);
        return List.of(
                Cells.configuration(row),
                Cells.percent(row.lineRate()),
                point.map(p -> Cells.plain(p.percent())).orElse(""),
                tradeoff.residual(row).stream()
                        .mapToObj(Cells::signed)
                        .findFirst()
                        .orElse(""),
                point.map(TradeoffTables::use).orElse(""),
                Cells.number(row.invalidations()),
                Cells.number(row.doorbells()),
                Cells.number(row.exits()),
                Cells.percent(row.reuses()));
    }

    private static String use(Point point) {
        return point.fits().map(cost -> "fits " + Names.of(cost)).orElse("predicted");
    }

    /** What can be reached that should not be, and what is pinned. */
    public static Table protection(Tradeoff tradeoff) {
        return new Table(
                List.of(
                        Column.left("configuration"),
                        Column.right("stale, mean"),
                        Column.right("stale, most"),
                        Column.right("window, mean ms"),
                        Column.right("window, most ms"),
                        Column.right("exposed, mean KiB"),
                        Column.right("KiB x ms/packet"),
                        Column.right("pinned, mean KiB"),
                        Column.right("pinned, most KiB")),
                tradeoff.rows().stream().map(TradeoffTables::protection).toList());
    }

    private static List<String> protection(Measured row) {
        boolean all = !row.way().overcommits();
        return List.of(
                Cells.configuration(row),
                Cells.number(row.staleMean()),
                Integer.toString(row.staleMost()),
                Cells.number(row.windowMeanMs()),
                Cells.number(row.windowMostMs()),
                Cells.kib(row.exposedBytes()),
                Cells.kib(row.byteSecondsPerPacket() * 1000),
                all ? "all memory" : Cells.pagesAsKib(row.pinnedMean()),
                all ? "all memory" : Cells.pagesAsKib(row.pinnedMost()));
    }

    /** How far it depends on what is not known: the 5th to the 95th percentile of the draws. */
    public static Table intervals(Tradeoff tradeoff, Spread spread) {
        List<List<String>> rows = new ArrayList<>();
        for (int place = 0; place < tradeoff.rows().size(); place++) {
            Measured row = tradeoff.rows().get(place);
            Spread.Interval rate = spread.of(place, Measured::lineRate);
            Spread.Interval exposed = spread.of(place, Measured::exposedBytes);
            rows.add(List.of(
                    Cells.configuration(row),
                    Cells.percent(rate.low()) + " to " + Cells.percent(rate.high()),
                    tradeoff.point(row).map(p -> Cells.plain(p.percent())).orElse(""),
                    tradeoff.point(row).map(TradeoffTables::use).orElse(""),
                    Cells.kib(exposed.low()) + " to " + Cells.kib(exposed.high())));
        }
        return new Table(
                List.of(
                        Column.left("configuration"),
                        Column.right("% of line rate"),
                        Column.right("published"),
                        Column.left("point"),
                        Column.right("exposed, mean KiB")),
                rows);
    }

    /** The figures that it rests on. */
    public static Table costs(Tradeoff tradeoff) {
        return new Table(
                List.of(
                        Column.left("figure"),
                        Column.right("value"),
                        Column.left("unit"),
                        Column.right("range"),
                        Column.left("known how"),
                        Column.left("source")),
                tradeoff.setting().costs().entries().stream()
                        .map(TradeoffTables::cost)
                        .toList());
    }

    private static List<String> cost(CostEntry entry) {
        return List.of(
                Names.of(entry.cost()),
                Cells.plain(entry.value()),
                entry.unit(),
                Cells.range(entry),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.source());
    }
}
