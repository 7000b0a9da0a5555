package viommu.ci.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.check.Tally;
import viommu.adapters.logs.join.Shares;
import viommu.adapters.logs.tla.SecondOpinion;
import viommu.adapters.logs.trial.LogReport;
import viommu.ci.text.Json;

/** The same for machines. */
public final class TracedJson {
    private TracedJson() {}

    public static Map<String, Object> of(Traced traced) {
        LogReport report = traced.report();
        Tally tally = report.tally();
        return Json.object(
                "command", "trace",
                "exit", traced.exit().code(),
                "logs", report.logs().stream().map(TracedJson::log).toList(),
                "notes", report.notes(),
                "guest", report.windows().map(TracedJson::guest).orElse(null),
                "joined", report.joined().map(TracedJson::joined).orElse(null),
                "rules",
                        Arrays.stream(Rule.values())
                                .map(rule -> rule(rule, tally))
                                .toList(),
                "broken", report.breaches().stream().map(b -> breach(report, b)).toList(),
                "explanations",
                        traced.explanations().stream()
                                .map(TracedJson::explained)
                                .toList(),
                "timeline", traced.chart().map(Object::toString).orElse(null),
                "tlc",
                        traced.tlc()
                                .map(all ->
                                        all.stream().map(TracedJson::opinion).toList())
                                .orElse(null));
    }

    private static Map<String, Object> log(LogReport.Read log) {
        return Json.object(
                "file", log.source().path().toString(),
                "format", log.source().format().toString(),
                "side", log.side().toString(),
                "lines", log.counts().lines(),
                "events", log.counts().events(),
                "noBearing", log.counts().others(),
                "notUnderstood", log.counts().notUnderstood(),
                "firstNotUnderstood",
                        log.counts().firstNotUnderstood().stream()
                                .map(line -> Json.object("line", line.line(), "text", line.text()))
                                .toList());
    }

    private static Map<String, Object> opinion(SecondOpinion opinion) {
        return Json.object(
                "firstGuestLine", opinion.first().guest(),
                "firstEmulatorLine", opinion.first().emulator(),
                "events", opinion.events(),
                "java", opinion.java(),
                "tlc", TracedText.verdict(opinion.tlc()),
                "agree", opinion.agrees());
    }

    private static Map<String, Object> guest(LogReport.Guest guest) {
        return Json.object(
                "strict", guest.strict(),
                "windows", guest.windows().count(),
                "medianNanos", guest.windows().percentileNanos(50),
                "p90Nanos", guest.windows().percentileNanos(90),
                "p99Nanos", guest.windows().percentileNanos(99),
                "longestNanos", guest.windows().longestNanos(),
                "mostStale", Math.round(guest.windows().mostStale()));
    }

    private static Map<String, Object> joined(LogReport.Joined joined) {
        Shares shares = joined.check().shares();
        return Json.object(
                "pairs", joined.check().pairs(),
                "emulatorOnly", joined.check().unasked(),
                "stopped", joined.check().stopped().orElse(null),
                "translations", shares.total(),
                "addresses", List.of(shares.ofAddresses(1), shares.ofAddresses(2), shares.ofAddresses(3)),
                "values", List.of(shares.ofValues(1), shares.ofValues(2), shares.ofValues(3)));
    }

    private static Map<String, Object> rule(Rule rule, Tally tally) {
        return Json.object(
                "rule", rule.toString(),
                "sentence", rule.sentence(),
                "judged", tally.judged(rule),
                "notKnown", tally.unjudged(rule),
                "broken", tally.broken(rule),
                "notJudgedBecause", tally.withdrawn(rule).orElse(null));
    }

    private static Map<String, Object> breach(LogReport report, Breach breach) {
        return Json.object(
                "rule", breach.rule().toString(),
                "at", TracedText.place(report, breach),
                "line", breach.event().at().line(),
                "event", breach.event().name(),
                "iova", breach.page() < 0 ? null : "0x" + Long.toHexString(breach.page() << 12),
                "seen", breach.seen(),
                "allowed", breach.allowed());
    }

    private static Map<String, Object> explained(Explained explained) {
        return Json.object(
                "rule", explained.explanation().breach().rule().toString(),
                "lines", explained.lines(),
                "file", explained.file().map(Object::toString).orElse(null));
    }
}
