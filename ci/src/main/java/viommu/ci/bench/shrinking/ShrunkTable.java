package viommu.ci.bench.shrinking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import viommu.ci.bench.Rounds;
import viommu.ci.bench.jqwik.ShrinkingComparison;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;

/** A defect in each row: lengths of counterexamples, and the time that they took. */
final class ShrunkTable {
    private static final String NONE = "-";

    private ShrunkTable() {}

    static Table ofSchedules(List<Shrunk> all) {
        return new Table(
                List.of(
                        Column.left("schedules"),
                        Column.right("shortest"),
                        Column.right("median"),
                        Column.right("longest"),
                        Column.right("of the shortest length"),
                        Column.right("at most one longer"),
                        Column.right("median s"),
                        Column.right("most s"),
                        Column.right("most processor s")),
                all.stream().map(ShrunkTable::schedules).toList());
    }

    private static List<String> schedules(Shrunk shrunk) {
        boolean any = !shrunk.all().isEmpty();
        return List.of(
                shrunk.defect(),
                Integer.toString(shrunk.shortest()),
                any ? steps(shrunk.steps().median()) : NONE,
                any ? steps(shrunk.steps().most()) : NONE,
                shrunk.within(0) + " of " + shrunk.seeds(),
                shrunk.within(1) + " of " + shrunk.seeds(),
                any ? seconds(shrunk.seconds().median()) : NONE,
                any ? seconds(shrunk.seconds().most()) : NONE,
                any ? seconds(shrunk.processorSeconds().most()) : NONE);
    }

    static Table ofChains(List<Shrunk> all) {
        return new Table(
                List.of(
                        Column.left("action chains"),
                        Column.right("shrunk"),
                        Column.right("shortest"),
                        Column.right("before"),
                        Column.right("jqwik"),
                        Column.right("most"),
                        Column.right("s"),
                        Column.right("ours"),
                        Column.right("most"),
                        Column.right("s")),
                all.stream()
                        .filter(shrunk -> shrunk.chainSeeds() > 0)
                        .map(ShrunkTable::chains)
                        .toList());
    }

    private static List<String> chains(Shrunk shrunk) {
        String share = shrunk.chains().size() + " of " + shrunk.chainSeeds();
        if (shrunk.chains().isEmpty()) {
            String shortest = Integer.toString(shrunk.shortest());
            return List.of(shrunk.defect(), share, shortest, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
        }
        Rounds jqwik = rounds(shrunk, ShrinkingComparison::jqwik);
        Rounds ours = rounds(shrunk, ShrinkingComparison::ours);
        return List.of(
                shrunk.defect(),
                share,
                Integer.toString(shrunk.shortest()),
                steps(rounds(shrunk, ShrinkingComparison::original).median()),
                steps(jqwik.median()),
                steps(jqwik.most()),
                seconds(rounds(shrunk, ShrinkingComparison::jqwikSeconds).median()),
                steps(ours.median()),
                steps(ours.most()),
                seconds(rounds(shrunk, ShrinkingComparison::ourSeconds).median()));
    }

    private static Rounds rounds(Shrunk shrunk, ToDoubleFunction<ShrinkingComparison> figure) {
        return Rounds.of(shrunk.chains().stream().mapToDouble(figure).boxed().toList());
    }

    private static String steps(double steps) {
        return String.format(Locale.ROOT, steps == Math.rint(steps) ? "%.0f" : "%.1f", steps);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    static List<Map<String, Object>> json(List<Shrunk> all) {
        return all.stream()
                .map(shrunk -> Json.object(
                        "defect", shrunk.defect(),
                        "property", shrunk.property(),
                        "shortest", shrunk.shortest(),
                        "seeds", shrunk.seeds(),
                        "schedules",
                                shrunk.all().stream()
                                        .map(one -> Json.object(
                                                "steps", one.steps(),
                                                "seconds", one.seconds(),
                                                "processorSeconds", one.processorSeconds()))
                                        .toList(),
                        "chainSeeds", shrunk.chainSeeds(),
                        "chains",
                                shrunk.chains().stream().map(ShrunkTable::json).toList()))
                .toList();
    }

    private static Map<String, Object> json(ShrinkingComparison chain) {
        return Json.object(
                "steps", chain.original(),
                "jqwikSteps", chain.jqwik(),
                "jqwikSeconds", chain.jqwikSeconds(),
                "ourSteps", chain.ours(),
                "ourSeconds", chain.ourSeconds());
    }
}
