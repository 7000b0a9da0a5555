package viommu.ci.bench.graph;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import viommu.ci.bench.Target;

/** What the explorer is meant to reach. */
final class GraphTargets {
    private static final String ONE = WarmExplorer.name(1, false);
    private static final String TWO = WarmExplorer.name(2, false);

    private GraphTargets() {}

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
}
