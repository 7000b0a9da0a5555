package viommu.ci.bench.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.ci.bench.Benchmark;
import viommu.ci.bench.NotMeasuredException;
import viommu.ci.bench.Report;
import viommu.ci.bench.Setting;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Meter;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;

/** What a state costs the explorer in a small graph and in ever larger ones, from a hundred thousand states to a hundred million. */
public final class CurveBenchmark implements Benchmark {
    /** One protocol that grows by its bounds on age and DMAs; the transitions per state stay about the same. */
    private static final List<Map<String, Integer>> SIZES = List.of(
            Map.of("Iova", 2, "StaleQuota", 2, "QueueCapacity", 3, "StaleAge", 2),
            Map.of("StaleAge", 0),
            Map.of("StaleAge", 1),
            Map.of("StaleAge", 2),
            Map.of("StaleAge", 3),
            Map.of("StaleAge", 4),
            Map.of("StaleAge", 6),
            Map.of("StaleAge", 8, "InflightLimit", 2));

    /** A larger graph is explored once. */
    private static final long SMALL = 2_000_000;
    /** For one exploration. */
    private static final long MOST_SECONDS = 300;
    /** The largest graph does not fit into the heap that a JVM takes by itself. */
    private static final String HEAP = "-XX:MaxRAMPercentage=70";

    @Override
    public String name() {
        return "curve";
    }

    @Override
    public Report measure(Setting setting) {
        Anchor standard = Anchor.standard();
        List<Series> points = new ArrayList<>();
        try (ExplorerJvm jvm = new ExplorerJvm(HEAP);
                Meter meter = setting.feedback().begin("curve", "graphs", SIZES.size())) {
            warmUp(jvm, setting.warmUp());
            for (Map<String, Integer> size : SIZES) {
                Anchor anchor = standard.with(size);
                meter.at(points.size(), anchor.scope().toString());
                points.add(point(anchor, jvm, setting.rounds()));
            }
        }
        return report(points);
    }

    private static void warmUp(ExplorerJvm jvm, int rounds) {
        for (int round = 0; round < rounds; round++) {
            jvm.explore(task(Anchor.standard()));
        }
    }

    private static Series point(Anchor anchor, ExplorerJvm jvm, int rounds) {
        List<Sample> samples = new ArrayList<>();
        Optional<String> failure = Optional.empty();
        try {
            samples.add(jvm.explore(task(anchor)));
            while (samples.size() < rounds && samples.get(0).size().states() < SMALL) {
                samples.add(jvm.explore(task(anchor)));
            }
        } catch (NotMeasuredException e) {
            failure = Optional.of(e.getMessage());
        }
        return new Series(anchor.scope().toString(), "", samples, failure);
    }

    private static ExplorerLoop.Task task(Anchor anchor) {
        return new ExplorerLoop.Task(anchor, false, 1, MOST_SECONDS);
    }

    static Report report(List<Series> points) {
        List<Series> measured = points.stream().filter(Series::isMeasured).toList();
        List<String> notes = new ArrayList<>(List.of("one thread, no properties, one JVM with " + HEAP + "; graphs of "
                + Figures.count(SMALL) + " states and more are explored once"));
        measured.stream()
                .mapToDouble(CurveTable::nanosPerState)
                .max()
                .ifPresent(most -> notes.add("from the cheapest to the dearest state: a factor of "
                        + Figures.factor(most
                                / measured.stream()
                                        .mapToDouble(CurveTable::nanosPerState)
                                        .min()
                                        .getAsDouble())));
        points.forEach(point -> point.failure().ifPresent(why -> notes.add(point.name() + ": NOT MEASURED: " + why)));
        return new Report(
                "curve: what a state costs the explorer",
                notes,
                List.of(CurveTable.of(measured)),
                Json.object(
                        "benchmark",
                        "curve",
                        "graphs",
                        points.stream().map(p -> SeriesJson.of(p, List.of())).toList()),
                measured.size() == points.size() ? Exit.AS_EXPECTED : Exit.INCONCLUSIVE);
    }
}
