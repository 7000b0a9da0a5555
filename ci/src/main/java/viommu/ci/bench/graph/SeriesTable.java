package viommu.ci.bench.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import viommu.ci.text.Figures;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;

/** The contenders side by side. */
final class SeriesTable {
    private static final String NONE = "-";

    private SeriesTable() {}

    /** @param anchors those that the others are compared with */
    static Table of(List<Series> all, List<Series> anchors) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.left("contender"),
                Column.right("transitions/s"),
                Column.right("states/s"),
                Column.right("median s"),
                Column.right("from"),
                Column.right("to")));
        anchors.forEach(anchor -> columns.add(Column.right("x " + anchor.name())));
        columns.addAll(List.of(
                Column.right("bytes/state"),
                Column.right("peak MiB"),
                Column.right("rounds"),
                Column.right("states"),
                Column.right("transitions")));
        return new Table(columns, all.stream().map(s -> row(s, anchors)).toList());
    }

    private static List<String> row(Series series, List<Series> anchors) {
        boolean measured = !series.samples().isEmpty();
        List<String> row = new ArrayList<>(List.of(
                series.name(),
                measured ? Figures.count(Math.round(series.transitionsPerSecond())) : NONE,
                measured ? Figures.count(Math.round(series.statesPerSecond())) : NONE,
                measured ? seconds(series.median()) : NONE,
                measured ? seconds(series.fastest()) : NONE,
                measured ? seconds(series.slowest()) : NONE));
        anchors.forEach(
                anchor -> row.add(ratio(series, anchor).map(Figures::factor).orElse(NONE)));
        row.addAll(List.of(
                measured && series.bytesPerState().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.1f", series.bytesPerState().getAsDouble())
                        : NONE,
                measured ? mebibytes(series.peakBytes()) : NONE,
                Integer.toString(series.samples().size()),
                measured ? Figures.count(series.size().states()) : NONE,
                measured ? Figures.count(series.size().transitions()) : NONE));
        return row;
    }

    static Optional<Double> ratio(Series series, Series anchor) {
        return series.samples().isEmpty() || anchor.samples().isEmpty()
                ? Optional.empty()
                : Optional.of(series.ratioTo(anchor));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e9);
    }

    private static String mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? Figures.count(bytes.getAsLong() >> 20) : NONE;
    }
}
