package viommu.ci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Standing;
import viommu.ci.claim.Trial;
import viommu.ci.text.Figures;

/** The sentences of a report. */
public final class Prose {
    private final Report report;
    private final Judgement judgement;

    public Prose(Report report) {
        this.report = report;
        this.judgement = new Judgement(report);
    }

    public String title() {
        return "viommu verify, profile " + report.header().profile() + ", seed "
                + report.header().seed();
    }

    /** Of the letters, a line each. */
    public List<String> legend() {
        return report.engines().stream()
                .map(e -> e.letter() + "  " + e.name() + ": " + e.sentence())
                .toList();
    }

    /** What stands in a cell beside the letters. */
    public String signs() {
        return "?: not decided; -: does not apply; !: not as expected; the letters are those of who says so:";
    }

    /** One line on the corpus, and what did not replay. */
    public List<String> corpus() {
        List<String> lines = new ArrayList<>();
        report.corpusProblem().ifPresent(problem -> lines.add("saved counterexamples: not replayed: " + problem));
        if (report.corpusProblem().isEmpty()) {
            long reproduced =
                    report.cases().stream().filter(SavedCaseResult::reproduced).count();
            lines.add("saved counterexamples: " + reproduced + " of "
                    + report.cases().size() + " reproduced");
        }
        report.cases().stream()
                .filter(c -> !c.reproduced())
                .forEach(c -> lines.add("  NOT REPRODUCED  " + c.file() + ": " + c.sentence()));
        report.found().forEach(c -> lines.add("not among them, and saved now: " + c.file() + ": " + c.sentence()));
        return lines;
    }

    public List<String> problems() {
        return judgement.problems();
    }

    /** All in one line. */
    public String summary() {
        List<Cell> verdicts = judgement.verdicts();
        List<Cell> defects = judgement.defects();
        long configurations = report.parts().stream()
                .mapToLong(part -> part.configurations().size())
                .sum();
        return result(judgement.exit()) + ": " + Figures.count(configurations, "configuration") + ", "
                + Figures.count(judgement.count(verdicts, Standing.AS_EXPECTED), "verdict") + " as expected, "
                + judgement.count(verdicts, Standing.DIFFERS) + " differing, "
                + judgement.count(verdicts, Standing.INCONCLUSIVE) + " inconclusive, "
                + judgement.count(verdicts, Standing.SKIPPED) + " skipped; "
                + proved(verdicts)
                + judgement.count(defects, Standing.AS_EXPECTED) + " of "
                + Figures.count(defects.size(), "defect") + " found by all who looked; "
                + report.cases().stream().filter(SavedCaseResult::reproduced).count() + " of "
                + Figures.count(report.cases().size(), "saved case") + " reproduced; "
                + comparisons()
                + trials()
                + recordings()
                + Figures.count(judgement.disagreements().size(), "disagreement") + " between engines; "
                + Figures.seconds(report.header().time());
    }

    private static String proved(List<Cell> verdicts) {
        long proved = verdicts.stream().filter(Cell::isProved).count();
        return proved == 0 ? "" : Figures.count(proved, "verdict") + " proved for any size; ";
    }

    private String comparisons() {
        long equal = report.comparisons().stream()
                .filter(c -> c.result() == Comparison.Result.EQUAL)
                .count();
        return report.comparisons().isEmpty()
                ? ""
                : equal + " of " + Figures.count(report.comparisons().size(), "model")
                        + " equal to the specification; ";
    }

    private String trials() {
        long tried = report.trials().stream().filter(Trial::tried).count();
        return report.trials().isEmpty()
                ? ""
                : tried + " of " + Figures.count(report.trials().size(), "implementation") + " tried, "
                        + Figures.count(
                                report.trials().stream().mapToLong(Trial::news).sum(), "new finding")
                        + "; ";
    }

    private String recordings() {
        long kept = report.recordings().stream()
                .filter(recording -> recording.exit() == Exit.AS_EXPECTED)
                .count();
        return report.recordings().isEmpty()
                ? ""
                : kept + " of " + Figures.count(report.recordings().size(), "recorded run") + " broke nothing; ";
    }

    /** Such as {@code AS EXPECTED}. */
    public static String result(Exit exit) {
        return switch (exit) {
            case AS_EXPECTED -> "AS EXPECTED";
            case DIFFERS -> "DIFFERS";
            case INCONCLUSIVE, BAD_INPUT -> "INCONCLUSIVE";
        };
    }

    public List<String> skipped() {
        return judgement.skipped();
    }

    String versions() {
        return report.header().versions().entrySet().stream()
                .map(v -> v.getKey() + " " + v.getValue())
                .collect(Collectors.joining("; "));
    }
}
