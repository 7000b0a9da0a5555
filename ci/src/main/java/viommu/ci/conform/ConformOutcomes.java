package viommu.ci.conform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import viommu.ci.conform.Conformed.Judged;
import viommu.ci.home.Home;
import viommu.ci.outcome.Outcome;
import viommu.ci.outcome.Outcomes;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.ConformanceReport.Ending;
import viommu.conformance.contract.Clause;
import viommu.conformance.contract.Clauses;

/** A campaign, one thing that was asked after the other: each clause of the contract, and whether it was asked in full. */
public final class ConformOutcomes {
    private final Conformed conformed;
    private final String commandLine;
    private final String group;

    private ConformOutcomes(Conformed conformed, String commandLine) {
        this.conformed = conformed;
        this.commandLine = commandLine;
        this.group = group(conformed.report().subject().name());
    }

    /** @param commandLine that asked for it */
    public static Outcomes of(Conformed conformed, String commandLine) {
        return new Outcomes(
                "conform", commandLine, conformed.report().time(), new ConformOutcomes(conformed, commandLine).all());
    }

    /** Of a subject that could not be tried to the end, or not at all. */
    public static Outcomes failed(String subject, String why, String commandLine) {
        return new Outcomes(
                "conform",
                commandLine,
                Duration.ZERO,
                List.of(Outcome.inconclusive(group(subject), "the subject answers", why, commandLine)));
    }

    /** Dots would be taken for those of packages. */
    private static String group(String subject) {
        return "conform." + subject.replace('.', '_');
    }

    private List<Outcome> all() {
        ConformanceReport report = conformed.report();
        List<Outcome> all = new ArrayList<>();
        Clauses.ALL.forEach(clause -> all.add(clause(clause)));
        conformed
                .vanished()
                .forEach(v -> all.add(Outcome.differs(
                        group,
                        "known deviation " + v.deviation().schedule(),
                        "it is gone: " + v.sentence(),
                        commandLine)));
        conformed
                .problems()
                .forEach(problem ->
                        all.add(Outcome.inconclusive(group, "known deviation " + problem, problem, commandLine)));
        all.add(complete("all steps are taken", report.ending() == Ending.ALL_STEPS, "ended: " + report.ending()));
        all.add(complete(
                "everything comes up",
                report.missing().isEmpty(),
                "never came up: " + String.join(", ", report.missing())));
        all.add(complete(
                "the subject answers",
                report.failures().isEmpty(),
                report.failures().stream().map(failure -> failure.problem()).collect(Collectors.joining("; "))));
        report.skipped()
                .forEach((what, times) ->
                        all.add(Outcome.skipped(group, what, times + " times: the subject cannot do it", commandLine)));
        return all;
    }

    private Outcome clause(Clause clause) {
        List<Judged> news = conformed.judged().stream()
                .filter(judged -> judged.known().isEmpty())
                .filter(judged -> judged.finding().violation().clause().name().equals(clause.name()))
                .toList();
        if (news.isEmpty()) {
            return Outcome.asExpected(group, clause.name(), commandLine);
        }
        String message = news.stream().map(judged -> judged.finding().line()).collect(Collectors.joining("\n"));
        String again = "./viommu replay " + Home.shown(news.get(0).file());
        return Outcome.differs(group, clause.name(), message, again);
    }

    private Outcome complete(String what, boolean is, String why) {
        return is ? Outcome.asExpected(group, what, commandLine) : Outcome.inconclusive(group, what, why, commandLine);
    }
}
