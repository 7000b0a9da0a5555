package viommu.ci.bench.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;

/**
 * What the explorer is meant to reach.
 *
 * @param what is measured, in words
 * @param atLeast whether more is better
 * @param measured empty if it was not measured
 */
record Target(String what, boolean atLeast, double wanted, OptionalDouble measured) {
    private static final String ONE = WarmExplorer.name(1, false);
    private static final String TWO = WarmExplorer.name(2, false);

    static List<Target> of(List<Series> all) {
        return List.of(
                new Target("one thread / Spin", true, 2, ratio(all, ONE, Spin.NAME)),
                new Target("one thread / TLC with two workers", true, 60, ratio(all, ONE, TlcOnAnchor.NAME)),
                new Target("two threads / one thread", true, 1.7, ratio(all, TWO, ONE)),
                new Target("bytes per state, trail and index included", false, 24, bytesPerState(all)));
    }

    private static OptionalDouble ratio(List<Series> all, String name, String other) {
        Optional<Series> numerator = named(all, name);
        Optional<Series> denominator = named(all, other);
        return numerator.isPresent() && denominator.isPresent()
                ? OptionalDouble.of(numerator.get().ratioTo(denominator.get()))
                : OptionalDouble.empty();
    }

    private static OptionalDouble bytesPerState(List<Series> all) {
        return named(all, ONE).map(Series::bytesPerState).orElse(OptionalDouble.empty());
    }

    private static Optional<Series> named(List<Series> all, String name) {
        return all.stream()
                .filter(series -> series.name().equals(name) && series.isMeasured())
                .findFirst();
    }

    /** Empty if it was not measured. */
    Optional<Boolean> met() {
        return measured.isPresent()
                ? Optional.of(atLeast ? measured.getAsDouble() >= wanted : measured.getAsDouble() <= wanted)
                : Optional.empty();
    }

    static Table table(List<Target> targets) {
        return new Table(
                List.of(Column.left("target"), Column.right("wanted"), Column.right("measured"), Column.left("met")),
                targets.stream().map(Target::row).toList());
    }

    private List<String> row() {
        return List.of(
                what,
                (atLeast ? "at least " : "at most ") + Figures.factor(wanted),
                measured.isPresent() ? Figures.factor(measured.getAsDouble()) : "not measured",
                met().map(is -> is ? "yes" : "no").orElse("-"));
    }

    Map<String, Object> json() {
        return Json.object(
                "target",
                what,
                atLeast ? "atLeast" : "atMost",
                wanted,
                "measured",
                measured.isPresent() ? (Double) measured.getAsDouble() : null,
                "met",
                met().orElse(null));
    }
}
