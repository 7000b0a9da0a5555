package viommu.ci.bench.graph;

import java.util.List;

/** Whether contenders have seen the same graph in every round. */
final class Agreement {
    private Agreement() {}

    /** One sentence for each contender that differs from the first; empty if none does. */
    static List<String> differences(List<Series> all) {
        List<Series> seen = all.stream().filter(s -> !s.samples().isEmpty()).toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        GraphSize expected = seen.get(0).size();
        return seen.stream()
                .flatMap(series -> series.samples().stream()
                        .map(Sample::size)
                        .filter(size -> !size.equals(expected))
                        .distinct()
                        .map(size -> series.name() + " saw " + size + ", and "
                                + seen.get(0).name() + " " + expected))
                .toList();
    }
}
