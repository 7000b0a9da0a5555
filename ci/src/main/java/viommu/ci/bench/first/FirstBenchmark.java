package viommu.ci.bench.first;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viommu.ci.bench.Benchmark;
import viommu.ci.bench.Report;
import viommu.ci.bench.Seeded;
import viommu.ci.bench.Setting;
import viommu.ci.bench.Share;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Meter;
import viommu.ci.text.Json;
import viommu.ci.text.Table;

/** The time to the first counterexample: defect by engine. */
public final class FirstBenchmark implements Benchmark {

    @Override
    public String name() {
        return "first";
    }

    @Override
    public Report measure(Setting setting) {
        return measure(setting, Seeded.all());
    }

    static Report measure(Setting setting, List<Seeded<?>> defects) {
        List<Finder> finders =
                List.of(new ExplorerFinder(), new CampaignFinder(), new TlcFinder(setting.home(), setting.withTlc()));
        List<First> all = new ArrayList<>();
        try (Meter meter = setting.feedback().begin("first", "defects", defects.size())) {
            for (Seeded<?> seeded : defects) {
                meter.at(all.size(), seeded.name());
                all.add(first(seeded, finders, setting, setting.dear().has(all.size())));
            }
        }
        return report(all, finders.stream().map(Finder::name).toList(), setting.dear());
    }

    private static First first(Seeded<?> seeded, List<Finder> finders, Setting setting, boolean askedOfAll) {
        List<Finder> here =
                finders.stream().filter(finder -> !finder.startsJvm()).toList();
        for (int round = 0; round < setting.warmUp(); round++) {
            for (Finder finder : here) {
                finder.find(seeded, round);
            }
        }
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (int round = 0; round < setting.rounds(); round++) {
            for (Finder finder : finders) {
                if (round == 0 || here.contains(finder)) {
                    outcomes.computeIfAbsent(finder.name(), name -> new ArrayList<>())
                            .add(finder.startsJvm() && !askedOfAll ? Outcome.notAsked() : finder.find(seeded, round));
                }
            }
        }
        return new First(seeded, outcomes);
    }

    static Report report(List<First> all, List<String> engines, Share dear) {
        List<String> notes = new ArrayList<>(List.of(
                "medians; no start of a JVM is counted: explorer and schedules are asked round after round in this one, once"
                        + " warm; TLC in its own, about " + dear.words("defects")
                        + ", once, from the initial states to the violation",
                "explorer and TLC (one worker) end with a shortest counterexample; schedules have another seed in each"
                        + " round, are not shrunk yet, and say nothing about liveness"));
        boolean complete = true;
        for (First first : all) {
            for (String engine : engines) {
                if (first.failure(engine).filter(o -> !o.isExpected()).isPresent()) {
                    complete = false;
                    notes.add(first.defect() + ", " + engine + ": NOT MEASURED: "
                            + first.failure(engine).get().words());
                }
            }
        }
        Table table = FirstTable.of(all, engines);
        return new Report(
                "first: seconds to the first counterexample",
                notes,
                List.of(table),
                Json.object("benchmark", "first", "engines", engines, "defects", FirstTable.json(all)),
                complete ? Exit.AS_EXPECTED : Exit.INCONCLUSIVE);
    }
}
