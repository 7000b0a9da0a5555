package viommu.ci.bench.first;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;

/** A defect in each row and an engine in each column. */
final class FirstTable {
    private static final String NOT_FOUND = "-";

    private FirstTable() {}

    static Table of(List<First> all, List<String> engines) {
        List<Column> columns = new ArrayList<>(List.of(Column.left("defect"), Column.left("property")));
        engines.forEach(engine -> columns.add(Column.right(engine)));
        return new Table(columns, all.stream().map(first -> row(first, engines)).toList());
    }

    private static List<String> row(First first, List<String> engines) {
        List<String> row = new ArrayList<>(List.of(first.defect(), first.property()));
        engines.forEach(engine -> row.add(cell(first, engine)));
        return row;
    }

    private static String cell(First first, String engine) {
        return first.time(engine)
                .map(seconds -> String.format(Locale.ROOT, "%.3f", seconds.median()))
                .orElseGet(() -> first.failure(engine)
                        .filter(Outcome::isExpected)
                        .map(Outcome::words)
                        .orElse(NOT_FOUND));
    }

    static List<Map<String, Object>> json(List<First> all) {
        return all.stream()
                .map(first ->
                        Json.object("defect", first.defect(), "property", first.property(), "engines", engines(first)))
                .toList();
    }

    private static Map<String, Object> engines(First first) {
        Map<String, Object> engines = new LinkedHashMap<>();
        first.outcomes()
                .forEach((engine, outcomes) -> engines.put(
                        engine,
                        Json.object(
                                "medianSeconds",
                                first.time(engine)
                                        .map(seconds -> seconds.median())
                                        .orElse(null),
                                "failure",
                                first.failure(engine).map(Outcome::words).orElse(null),
                                "rounds",
                                outcomes.stream()
                                        .map(o -> o.seconds().isPresent()
                                                ? (Double) o.seconds().getAsDouble()
                                                : null)
                                        .toList())));
        return engines;
    }
}
