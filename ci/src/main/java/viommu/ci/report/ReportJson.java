package viommu.ci.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Counts;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Recording.Breach;
import viommu.ci.claim.Recording.Ruling;
import viommu.ci.claim.Run;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Trial;
import viommu.ci.text.Json;

/** A report for a machine: everything that is known. */
public final class ReportJson {
    private ReportJson() {}

    public static Map<String, Object> of(Report report) {
        Judgement judgement = new Judgement(report);
        Header header = report.header();
        return Json.object(
                "command", "verify",
                "commandLine", header.commandLine(),
                "exit", judgement.exit().code(),
                "profile", header.profile(),
                "seed", header.seed(),
                "versions", header.versions(),
                "processors", header.processors(),
                "started", header.started().toString(),
                "seconds", header.time().toMillis() / 1000.0,
                "engines",
                        report.engines().stream()
                                .map(e -> Json.object(
                                        "letter", String.valueOf(e.letter()), "name", e.name(), "means", e.sentence()))
                                .toList(),
                "verdicts", cells(judgement.verdicts()),
                "defects", cells(judgement.defects()),
                "runs", report.runs().stream().map(ReportJson::run).toList(),
                "comparisons",
                        report.comparisons().stream()
                                .map(ReportJson::comparison)
                                .toList(),
                "largerScopes",
                        report.enlargements().stream()
                                .map(ReportJson::enlargement)
                                .toList(),
                "implementations",
                        report.trials().stream().map(ReportJson::trial).toList(),
                "logs", report.recordings().stream().map(ReportJson::recording).toList(),
                "disagreements", judgement.disagreements(),
                "savedCases",
                        report.cases().stream()
                                .map(c -> Json.object(
                                        "file", c.file(), "reproduced", c.reproduced(), "sentence", c.sentence()))
                                .toList(),
                "found",
                        report.found().stream()
                                .map(c -> Json.object(
                                        "file", c.file(), "reproduced", c.reproduced(), "sentence", c.sentence()))
                                .toList(),
                "corpusProblem", report.corpusProblem().orElse(null),
                "skipped", judgement.skipped(),
                "problems", judgement.problems(),
                "interruption", report.interruption().orElse(null));
    }

    private static List<Map<String, Object>> cells(List<Cell> cells) {
        return cells.stream()
                .map(cell -> {
                    Map<String, Object> object = subject(cell.subject());
                    object.put("property", cell.property());
                    object.put("expected", word(cell.expected()));
                    object.put("standing", word(cell.standing()));
                    object.put("provedForAnySize", cell.isProved());
                    object.put(
                            "claims",
                            cell.claims().stream().map(ReportJson::claim).toList());
                    return object;
                })
                .toList();
    }

    private static Map<String, Object> claim(Claim claim) {
        return Json.object(
                "engine", claim.engine().name(),
                "verdict", word(claim.verdict()),
                "steps", claim.length().orElse(null),
                "schedules", claim.schedules().orElse(null),
                "detail", claim.detail(),
                "commandLine", claim.command());
    }

    private static Map<String, Object> run(Run run) {
        Map<String, Object> object = subject(run.subject());
        object.put("engine", run.engine().name());
        object.put("what", run.what());
        object.put("states", run.counts().map(Counts::states).orElse(null));
        object.put("transitions", run.counts().map(Counts::transitions).orElse(null));
        object.put("depth", run.counts().map(Counts::depth).orElse(null));
        object.put(
                "stepsNeverEnabled", run.counts().flatMap(Counts::neverEnabled).orElse(null));
        object.put("seconds", run.time().toMillis() / 1000.0);
        object.put("facts", run.facts());
        object.put("commandLine", run.command());
        return object;
    }

    private static Map<String, Object> enlargement(Enlargement enlargement) {
        Map<String, Object> object = subject(enlargement.subject());
        object.put("scope", enlargement.scope());
        object.put("exit", enlargement.exit().code());
        object.put("states", enlargement.explorer().map(Counts::states).orElse(null));
        object.put(
                "transitions", enlargement.explorer().map(Counts::transitions).orElse(null));
        object.put("statesOfTlc", enlargement.tlc().map(Counts::states).orElse(null));
        object.put("detail", enlargement.detail());
        object.put("seconds", enlargement.time().toMillis() / 1000.0);
        object.put("commandLine", enlargement.command());
        return object;
    }

    private static Map<String, Object> trial(Trial trial) {
        return Json.object(
                "subject", trial.subject(),
                "version", trial.version(),
                "tried", trial.tried(),
                "exit", trial.exit().code(),
                "steps", trial.steps(),
                "newFindings", trial.news(),
                "expectedFindings", trial.known(),
                "vanished", trial.vanished(),
                "deviations",
                        trial.deviations().stream()
                                .map(d -> Json.object(
                                        "kind", d.kind(),
                                        "breaks", d.breaks(),
                                        "upstream", d.upstream(),
                                        "commandLine", d.command()))
                                .toList(),
                "detail", trial.detail(),
                "seconds", trial.time().toMillis() / 1000.0,
                "commandLine", trial.command());
    }

    private static Map<String, Object> recording(Recording recording) {
        return Json.object(
                "name", recording.name(),
                "exit", recording.exit().code(),
                "lines", recording.lines(),
                "rules",
                        recording.rulings().stream()
                                .map(r -> Json.object(
                                        "rule", r.rule(),
                                        "judged", r.judged(),
                                        "notKnown", r.notKnown(),
                                        "broken", r.broken(),
                                        "notJudgedBecause", r.withdrawn()))
                                .toList(),
                "broken",
                        recording.broken().stream()
                                .flatMap(r -> r.first().stream().map(breach -> breach(r, breach)))
                                .toList(),
                "doubts", recording.doubts(),
                "seconds", recording.time().toMillis() / 1000.0,
                "commandLine", recording.command());
    }

    private static Map<String, Object> breach(Ruling ruling, Breach breach) {
        return Json.object(
                "rule", ruling.rule(),
                "file", breach.at().file(),
                "line", breach.at().number(),
                "seen", breach.seen(),
                "commandLine", breach.command());
    }

    /** Of a model with its specification. */
    public static Map<String, Object> comparison(Comparison comparison) {
        Map<String, Object> object = subject(comparison.subject());
        object.put("scope", comparison.scope());
        object.put("result", word(comparison.result()));
        object.put("explorer", comparison.explorer().map(ReportJson::graph).orElse(null));
        object.put("tlc", comparison.tlc().map(ReportJson::graph).orElse(null));
        object.put("detail", comparison.detail());
        object.put("differences", comparison.differences());
        object.put("seconds", comparison.time().toMillis() / 1000.0);
        object.put("commandLine", comparison.command());
        return object;
    }

    private static Map<String, Object> graph(Comparison.Graph graph) {
        return Json.object("states", graph.states(), "edges", graph.edges(), "hash", graph.hash());
    }

    private static Map<String, Object> subject(Subject subject) {
        return Json.object(
                "protocol", subject.protocol(),
                "configuration", subject.configuration(),
                "defect", subject.defect().orElse(null));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
