package viommu.ci.bench.graph;

import java.util.List;
import java.util.Locale;
import viommu.ci.text.Figures;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;

/** A graph in each row, and a bar as long as a state in it is dear. */
final class CurveTable {
    private static final int LONGEST_BAR = 30;

    private CurveTable() {}

    static Table of(List<Series> graphs) {
        double most =
                graphs.stream().mapToDouble(CurveTable::nanosPerState).max().orElse(1);
        return new Table(
                List.of(
                        Column.right("states"),
                        Column.right("transitions"),
                        Column.right("s"),
                        Column.right("rounds"),
                        Column.right("ns/transition"),
                        Column.right("bytes/state"),
                        Column.right("ns/state"),
                        Column.left("")),
                graphs.stream().map(graph -> row(graph, most)).toList());
    }

    private static List<String> row(Series graph, double most) {
        return List.of(
                Figures.count(graph.size().states()),
                Figures.count(graph.size().transitions()),
                String.format(Locale.ROOT, "%.2f", graph.median().toNanos() / 1e9),
                Integer.toString(graph.samples().size()),
                String.format(Locale.ROOT, "%.1f", 1e9 / graph.transitionsPerSecond()),
                graph.bytesPerState().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.1f", graph.bytesPerState().getAsDouble())
                        : "-",
                String.format(Locale.ROOT, "%.0f", nanosPerState(graph)),
                "█".repeat((int) Math.max(1, Math.round(LONGEST_BAR * nanosPerState(graph) / most))));
    }

    static double nanosPerState(Series graph) {
        return 1e9 / graph.statesPerSecond();
    }
}
