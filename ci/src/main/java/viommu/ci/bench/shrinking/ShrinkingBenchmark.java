package viommu.ci.bench.shrinking;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import viommu.ci.bench.Benchmark;
import viommu.ci.bench.Report;
import viommu.ci.bench.Seeded;
import viommu.ci.bench.Setting;
import viommu.ci.bench.Share;
import viommu.ci.bench.Target;
import viommu.ci.bench.jqwik.ShrinkingComparison;
import viommu.ci.bench.shrinking.Shrunk.OneShrunk;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Meter;
import viommu.ci.text.Json;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.state.State;
import viommu.properties.Schedule;
import viommu.properties.ScheduleShrinker;

/** What shrinking leaves of failing schedules, against the explorer's shortest counterexamples and jqwik's default shrinking. */
public final class ShrinkingBenchmark implements Benchmark {
    private static final int MOST_LONGER = 1;
    private static final double PERCENT_SHORTEST = 95;
    private static final double MOST_SECONDS = 1;

    private final int seeds;
    private final int chainSeeds;
    private final int length;

    /** Twenty schedules of 200 steps per defect, and one chain of some: jqwik takes up to ten seconds for each. */
    public ShrinkingBenchmark() {
        this(20, 1, 200);
    }

    ShrinkingBenchmark(int seeds, int chainSeeds, int length) {
        this.seeds = seeds;
        this.chainSeeds = chainSeeds;
        this.length = length;
    }

    @Override
    public String name() {
        return "shrinking";
    }

    @Override
    public Report measure(Setting setting) {
        return measure(setting, Seeded.safety());
    }

    Report measure(Setting setting, List<Seeded<?>> defects) {
        List<Shrunk> all = new ArrayList<>();
        try (Meter meter = setting.feedback().begin("shrinking", "defects", defects.size())) {
            for (Seeded<?> seeded : defects) {
                meter.at(all.size(), seeded.name());
                all.add(shrunk(seeded, setting.dear().has(all.size()) ? chainSeeds : 0));
            }
        }
        return report(all, length, setting.dear());
    }

    private <S extends State> Shrunk shrunk(Seeded<S> seeded, int chains) {
        return new Shrunk(
                seeded.name(),
                seeded.property().name(),
                shortest(seeded),
                seeds,
                schedules(seeded),
                chains,
                ShrinkingComparison.of(seeded.model(), seeded.property(), chains));
    }

    private static <S extends State> int shortest(Seeded<S> seeded) {
        return Explorer.search(seeded.model(), List.of(seeded.property()), Limits.standard(), Progress.SILENT)
                .violations()
                .get(seeded.property().name())
                .length();
    }

    private <S extends State> List<OneShrunk> schedules(Seeded<S> seeded) {
        FailingSchedules<S> failing = new FailingSchedules<>(seeded, length);
        return LongStream.range(0, seeds)
                .mapToObj(failing::first)
                .flatMap(found -> found.stream())
                .map(schedule -> shrunk(seeded, schedule))
                .toList();
    }

    private static <S extends State> OneShrunk shrunk(Seeded<S> seeded, Schedule<S> schedule) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        int steps = new ScheduleShrinker<>(seeded.model(), seeded.property())
                .shrink(schedule)
                .length();
        return new OneShrunk(
                steps, (System.nanoTime() - start) / 1e9, (threads.getCurrentThreadCpuTime() - processor) / 1e9);
    }

    static Report report(List<Shrunk> all, int length, Share dear) {
        List<Target> targets = targets(all, length);
        return new Report(
                "shrinking: steps that are left of failing schedules of " + length + " steps",
                notes(all, dear),
                List.of(ShrunkTable.ofSchedules(all), ShrunkTable.ofChains(all), Target.table(targets)),
                Json.object(
                        "benchmark",
                        "shrinking",
                        "length",
                        length,
                        "defects",
                        ShrunkTable.json(all),
                        "targets",
                        Target.json(targets)),
                all.stream().allMatch(Shrunk::isMeasured) ? Exit.AS_EXPECTED : Exit.INCONCLUSIVE);
    }

    private static List<Target> targets(List<Shrunk> all, int length) {
        long schedules = all.stream().mapToLong(shrunk -> shrunk.all().size()).sum();
        if (schedules == 0) {
            return List.of();
        }
        return List.of(
                Target.atMost(
                        MOST_LONGER,
                        "steps more than the shortest, at worst",
                        all.stream()
                                .flatMap(shrunk -> shrunk.all().stream().map(one -> one.steps() - shrunk.shortest()))
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElseThrow()),
                Target.atLeast(
                        PERCENT_SHORTEST,
                        "% of the schedules shrunk to the shortest length",
                        100.0
                                * all.stream()
                                        .mapToLong(shrunk -> shrunk.within(0))
                                        .sum()
                                / schedules),
                Target.atMost(
                        MOST_SECONDS,
                        "seconds for a schedule of " + length + " steps, at worst",
                        all.stream()
                                .flatMap(shrunk -> shrunk.all().stream())
                                .mapToDouble(OneShrunk::seconds)
                                .max()
                                .orElseThrow()));
    }

    private static List<String> notes(List<Shrunk> all, Share dear) {
        List<String> notes = new ArrayList<>(List.of(
                "a schedule is the first of its seed that violates the property; the seconds are those of one shrinking",
                "action chains, of " + dear.words("defects")
                        + ": the first of its seed, shrunk by jqwik as it does by default (bounded, at most 10 s), and"
                        + " the same steps by us; the medians of both"));
        all.stream()
                .filter(shrunk -> !shrunk.isMeasured())
                .forEach(shrunk -> notes.add(shrunk.defect() + ": NOT MEASURED: only "
                        + shrunk.all().size() + " of " + shrunk.seeds() + " seeds have a schedule that fails"));
        all.stream()
                .filter(shrunk -> shrunk.chains().size() < shrunk.chainSeeds())
                .forEach(shrunk -> notes.add(shrunk.defect() + ": no action chain of "
                        + (shrunk.chainSeeds() - shrunk.chains().size()) + " of " + shrunk.chainSeeds()
                        + " seeds fails"));
        return notes;
    }
}
