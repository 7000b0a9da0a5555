package viommu.ci.bench.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import viommu.ci.bench.Benchmark;
import viommu.ci.bench.Report;
import viommu.ci.bench.Seeded;
import viommu.ci.bench.Setting;
import viommu.ci.bench.Target;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Meter;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.model.state.State;
import viommu.properties.FindingTime;
import viommu.properties.Guidance;
import viommu.properties.Schedules;

/** How many schedules it takes to find each seeded defect, guided and unguided; that is no matter of time, and is measured once. */
public final class FindingBenchmark implements Benchmark {
    private final int campaigns;
    private final long tries;

    /** A hundred campaigns, each with ten thousand schedules. */
    public FindingBenchmark() {
        this(100, 10_000);
    }

    FindingBenchmark(int campaigns, long tries) {
        this.campaigns = campaigns;
        this.tries = tries;
    }

    @Override
    public String name() {
        return "finding";
    }

    @Override
    public Report measure(Setting setting) {
        List<Seeded<?>> defects = Seeded.safety();
        List<Found> all = new ArrayList<>();
        try (Meter meter = setting.feedback().begin("finding", "defects", defects.size())) {
            for (Seeded<?> seeded : defects) {
                meter.at(all.size(), seeded.name());
                all.add(found(seeded));
            }
        }
        return report(all, tries);
    }

    private <S extends State> Found found(Seeded<S> seeded) {
        return new Found(
                seeded.name(),
                seeded.property().name(),
                time(seeded, Guidance.RARE_STEPS),
                time(seeded, Guidance.NONE));
    }

    private <S extends State> FindingTime time(Seeded<S> seeded, Guidance guidance) {
        return FindingTime.of(seeded.model(), seeded.property(), guidance, campaigns, tries);
    }

    static Report report(List<Found> all, long tries) {
        List<Target> targets = List.of(Target.atLeast(
                all.size(),
                "defects that 99 % of the campaigns find in " + Figures.count(tries) + " schedules",
                all.stream()
                        .filter(found ->
                                found.guided().quantile(FoundTable.NEARLY_ALL).isPresent())
                        .count()));
        return new Report(
                "finding: schedules until a defect is found",
                notes(all, tries),
                List.of(FoundTable.of(all), Target.table(targets)),
                Json.object(
                        "benchmark",
                        "finding",
                        "tries",
                        tries,
                        "length",
                        Schedules.LENGTH,
                        "defects",
                        FoundTable.json(all),
                        "targets",
                        Target.json(targets)),
                Exit.AS_EXPECTED);
    }

    private static List<String> notes(List<Found> all, long tries) {
        List<String> notes = new ArrayList<>(List.of(
                "campaigns with the seeds from 0 on, of schedules of " + Schedules.LENGTH + " steps, given up after "
                        + Figures.count(tries) + " of them; the same on every machine",
                "x: how many times as many schedules it takes without guidance"));
        notes.add("over the defects (geometric mean): x median " + mean(all, FoundTable.HALF) + ", x 99 % "
                + mean(all, FoundTable.NEARLY_ALL));
        all.stream()
                .filter(found -> found.guided().quantile(FoundTable.NEARLY_ALL).isEmpty())
                .forEach(found -> notes.add("TARGET MISSED: " + found.defect() + " was found by "
                        + found.guided().schedules().size() + " of "
                        + found.guided().campaigns() + " campaigns"));
        return notes;
    }

    /** Of those that have one. */
    private static String mean(List<Found> all, double part) {
        OptionalDouble mean = all.stream()
                .map(found -> found.ratio(part))
                .flatMapToDouble(OptionalDouble::stream)
                .map(Math::log)
                .average();
        return mean.isPresent() ? Figures.factor(Math.exp(mean.getAsDouble())) : "-";
    }
}
