package viommu.conformance.saved;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Finding;
import viommu.conformance.campaign.SubjectFailure;

/** A report as JSON, for machines; findings are as in their files. */
public final class ReportJson {
    private ReportJson() {}

    public static ObjectNode write(ConformanceReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("subject", CapabilitiesJson.write(report.subject()));
        json.put("verdict", report.verdict().name())
                .put("ending", report.ending().name())
                .put("seed", Long.toString(report.settings().seed()))
                .put("shard", report.settings().shard().toString())
                .put("cases", report.cases())
                .put("steps", report.steps())
                .put("milliseconds", report.time().toMillis());
        ArrayNode coverage = json.putArray("coverage");
        report.coverage()
                .forEach((key, count) -> coverage.addObject()
                        .put("operation", key.operation())
                        .put("granularity", key.granularity())
                        .put("state", key.state().toString())
                        .put("count", count));
        counts(json.putObject("skipped"), report.skipped());
        report.missing().forEach(json.putArray("missing")::add);
        json.putObject("cost")
                .put("over_invalidated", report.cost().overInvalidated())
                .put("evicted", report.cost().evicted())
                .put("declined", report.cost().declined());
        counts(json.putObject("occurrences"), report.occurrences());
        counts(json.putObject("unexamined"), report.unexamined());
        report.passedOver().forEach(json.putArray("passed_over")::add);
        ArrayNode findings = json.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode failures = json.putArray("failures");
        report.failures().forEach(failure -> failure(failures.addObject(), failure));
        return json;
    }

    private static void counts(ObjectNode json, Map<String, Long> counts) {
        counts.forEach(json::put);
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = Findings.json(SavedFinding.of(finding));
        json.put("shape", finding.shape()).put("repeatable", finding.repeatable());
        return json;
    }

    private static void failure(ObjectNode json, SubjectFailure failure) {
        json.put("problem", failure.problem()).put("last_words", failure.lastWords());
        ArrayNode schedule = json.putArray("schedule");
        failure.schedule().forEach(operation -> schedule.add(OperationJson.write(operation)));
    }
}
