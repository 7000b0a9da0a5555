package viommu.ci.bench.graph;

import java.util.ArrayList;
import java.util.List;
import viommu.ci.bench.Benchmark;
import viommu.ci.bench.Report;
import viommu.ci.bench.Setting;
import viommu.ci.bench.Target;
import viommu.ci.claim.Exit;
import viommu.ci.text.Json;

/** The explorer on one thread against Spin on one core, TLC on two, and itself on two. */
public final class GraphBenchmark implements Benchmark {
    /** For one exploration. */
    private static final long MOST_SECONDS = 300;

    @Override
    public String name() {
        return "explorer";
    }

    @Override
    public Report measure(Setting setting) {
        Anchor anchor = Anchor.standard().with(setting.scope());
        List<Contender> contenders = new ArrayList<>(List.of(
                explorer(anchor, false, 1, setting),
                new Spin(
                        anchor,
                        setting.files().resolve("promela"),
                        setting.target().resolve("spin")),
                explorer(anchor, true, 1, setting),
                explorer(anchor, false, 2, setting)));
        if (setting.withTlc()) {
            contenders.add(new TlcOnAnchor(
                    anchor,
                    setting.home(),
                    setting.files().resolve("tla"),
                    setting.target().resolve("tlc")));
        }
        return report(anchor, setting, Turns.measure(contenders, setting.rounds(), setting.feedback()));
    }

    private static Contender explorer(Anchor anchor, boolean judged, int threads, Setting setting) {
        return new WarmExplorer(new ExplorerLoop.Task(anchor, judged, threads, MOST_SECONDS), setting.warmUp());
    }

    static Report report(Anchor anchor, Setting setting, List<Series> all) {
        List<Series> anchors = all.stream()
                .filter(series -> List.of(Spin.NAME, TlcOnAnchor.NAME).contains(series.name()))
                .toList();
        List<Target> targets = GraphTargets.of(all);
        List<String> differences = Agreement.differences(all);
        return new Report(
                "explorer: " + anchor,
                notes(setting, all, differences),
                List.of(SeriesTable.of(all, anchors), Target.table(targets)),
                Json.object(
                        "benchmark", "explorer",
                        "protocol", anchor.protocol(),
                        "configuration", anchor.configuration(),
                        "scope", anchor.scope().sizes(),
                        "differences", differences,
                        "contenders",
                                all.stream().map(s -> SeriesJson.of(s, anchors)).toList(),
                        "targets", Target.json(targets)),
                exit(all, differences));
    }

    private static List<String> notes(Setting setting, List<Series> all, List<String> differences) {
        List<String> notes = new ArrayList<>();
        if (differences.isEmpty()) {
            notes.add("the work was the same: all that is below saw the same states and transitions in every round");
        }
        differences.forEach(difference -> notes.add("NOT THE SAME WORK: " + difference));
        all.forEach(series -> notes.add(series.name() + ": "
                + series.failure().map(why -> "NOT MEASURED: " + why).orElse(series.settings())));
        if (!setting.withTlc()) {
            notes.add("TLC: skipped, as --no-tlc says");
        }
        return notes;
    }

    private static Exit exit(List<Series> all, List<String> differences) {
        if (!differences.isEmpty()) {
            return Exit.DIFFERS;
        }
        return all.stream().allMatch(Series::isMeasured) ? Exit.AS_EXPECTED : Exit.INCONCLUSIVE;
    }
}
