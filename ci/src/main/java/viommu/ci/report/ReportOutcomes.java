package viommu.ci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Standing;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Trial;
import viommu.ci.outcome.Outcome;
import viommu.ci.outcome.Outcome.Result;
import viommu.ci.outcome.Outcomes;
import viommu.ci.outcome.RecordingOutcomes;

/** A report, one thing that was asked after the other: each engine's word on each property, and what was compared or tried. */
public final class ReportOutcomes {
    private static final String SAVED = "counterexamples";

    private final Report report;
    private final Judgement judgement;
    private final List<Outcome> outcomes = new ArrayList<>();

    private ReportOutcomes(Report report) {
        this.report = report;
        this.judgement = new Judgement(report);
    }

    public static Outcomes of(Report report) {
        ReportOutcomes asked = new ReportOutcomes(report);
        asked.collect();
        return new Outcomes(
                "verify", report.header().commandLine(), report.header().time(), asked.outcomes);
    }

    private void collect() {
        String again = report.header().commandLine();
        Stream.concat(judgement.verdicts().stream(), judgement.defects().stream())
                .forEach(cell -> outcomes.addAll(cell(cell)));
        report.comparisons().forEach(c -> outcomes.add(comparison(c)));
        judgement
                .notCompared()
                .forEach(s -> outcomes.add(Outcome.inconclusive(
                        group(s), "model = specification", "model and specification were not compared", again)));
        report.enlargements().forEach(e -> outcomes.add(enlargement(e)));
        for (int i = 0; i < judgement.disagreements().size(); i++) {
            outcomes.add(Outcome.differs(
                    "engines",
                    "disagreement " + (i + 1),
                    judgement.disagreements().get(i),
                    again));
        }
        report.trials().forEach(t -> outcomes.add(trial(t)));
        report.recordings().forEach(r -> outcomes.addAll(RecordingOutcomes.all("logs", r)));
        report.cases().forEach(c -> outcomes.add(saved(c)));
        report.corpusProblem().ifPresent(p -> outcomes.add(Outcome.inconclusive(SAVED, "all", p, again)));
        report.interruption().ifPresent(i -> outcomes.add(Outcome.inconclusive("verify", "the whole run", i, again)));
    }

    /** Such as {@code Viommu.DeferredSidecore.EarlyUnpin}. */
    public static String group(Subject subject) {
        return subject.protocol() + "." + subject.configuration()
                + subject.defect().map(d -> "." + d).orElse("");
    }

    /** A claim each; and one more if all of them together establish nothing. */
    private List<Outcome> cell(Cell cell) {
        List<Outcome> outcomes = new ArrayList<>();
        cell.claims().forEach(claim -> outcomes.add(claim(cell, claim)));
        boolean open = cell.standing() == Standing.INCONCLUSIVE
                && outcomes.stream().noneMatch(o -> o.result() == Result.INCONCLUSIVE);
        if (open) {
            outcomes.add(Outcome.inconclusive(
                    group(cell.subject()),
                    cell.property(),
                    "no engine establishes it",
                    report.header().commandLine()));
        }
        return outcomes;
    }

    private static Outcome claim(Cell cell, Claim claim) {
        String name = cell.property() + " [" + claim.engine() + "]";
        Result result = switch (Standing.of(cell.expected(), claim.verdict())) {
            case AS_EXPECTED -> Result.AS_EXPECTED;
            case DIFFERS -> Result.DIFFERS;
            case INCONCLUSIVE -> Result.INCONCLUSIVE;
            case SKIPPED -> Result.SKIPPED;
        };
        String message = switch (result) {
            case AS_EXPECTED -> "";
            case SKIPPED -> claim.detail();
            case DIFFERS, INCONCLUSIVE -> cell.statement(claim);
        };
        return new Outcome(group(cell.subject()), name, result, message, claim.command());
    }

    private static Outcome comparison(Comparison comparison) {
        Result result = Result.of(comparison.result().exit());
        String message = result == Result.AS_EXPECTED ? "" : comparison.toString();
        return new Outcome(group(comparison.subject()), "model = specification", result, message, comparison.command());
    }

    private static Outcome enlargement(Enlargement enlargement) {
        return new Outcome(
                group(enlargement.subject()),
                "the same at " + enlargement.scope(),
                Result.of(enlargement.exit()),
                enlargement.exit() == Exit.AS_EXPECTED ? "" : enlargement.toString(),
                enlargement.command());
    }

    private static Outcome trial(Trial trial) {
        Result result = trial.tried() || trial.exit() != Exit.AS_EXPECTED ? Result.of(trial.exit()) : Result.SKIPPED;
        return new Outcome(
                "implementations",
                trial.subject(),
                result,
                result == Result.AS_EXPECTED ? "" : trial.toString(),
                trial.command());
    }

    private static Outcome saved(SavedCaseResult saved) {
        String again = "./viommu replay " + saved.file();
        return saved.reproduced()
                ? Outcome.asExpected(SAVED, saved.file(), again)
                : Outcome.differs(SAVED, saved.file(), saved.sentence(), again);
    }
}
