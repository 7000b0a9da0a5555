package viommu.ci.sarif;

import java.util.List;
import java.util.Map;
import viommu.ci.text.Json;

/** A log as a SARIF 2.1.0 document; numbers of sections below are those of the standard. */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    /** The root of the sources, wherever they lie where the document is read (3.4.4). */
    private static final String ROOT = "%SRCROOT%";

    private final SarifLog log;

    private Sarif(SarifLog log) {
        this.log = log;
    }

    public static String text(SarifLog log) {
        return Json.text(Json.object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(new Sarif(log).run())));
    }

    private Map<String, Object> run() {
        return Json.object(
                "tool",
                Json.object(
                        "driver",
                        Json.object(
                                "name",
                                "viommu-verify",
                                "version",
                                log.version(),
                                "rules",
                                log.rules().stream().map(Sarif::rule).toList())),
                "automationDetails",
                Json.object("id", "viommu/" + log.command() + "/"),
                "invocations",
                List.of(invocation()),
                "columnKind",
                "utf16CodeUnits",
                "results",
                log.alarms().stream().map(this::result).toList());
    }

    private static Map<String, Object> rule(Rule rule) {
        return Json.object(
                "id", rule.id(),
                "name", rule.name(),
                "shortDescription", message(rule.sentence()),
                "fullDescription", message(rule.sentence()),
                "help", message(rule.help()),
                "defaultConfiguration", Json.object("level", "error"));
    }

    private Map<String, Object> invocation() {
        return Json.object(
                "commandLine", log.commandLine(),
                "exitCode", log.exit().code(),
                "executionSuccessful", log.inconclusive().isEmpty(),
                "toolExecutionNotifications",
                        log.inconclusive().stream()
                                .map(text -> Json.object("level", "error", "message", message(text)))
                                .toList());
    }

    private Map<String, Object> result(Alarm alarm) {
        Map<String, Object> location = Json.object();
        alarm.place().ifPresent(place -> location.put("physicalLocation", physical(place)));
        location.put("logicalLocations", List.of(Json.object("fullyQualifiedName", alarm.subject())));
        Map<String, Object> result = Json.object(
                "ruleId", alarm.rule(),
                "ruleIndex", log.index(alarm),
                "level", "error",
                "message", message(alarm.message()),
                "locations", List.of(location),
                "partialFingerprints", Json.object("viommuSubject/v1", alarm.rule() + " " + alarm.subject()));
        if (!alarm.flow().isEmpty()) {
            List<Map<String, Object>> stops =
                    alarm.flow().stream().map(Sarif::stop).toList();
            result.put("codeFlows", List.of(Json.object("threadFlows", List.of(Json.object("locations", stops)))));
        }
        return result;
    }

    private static Map<String, Object> stop(Alarm.Stop stop) {
        Map<String, Object> location = Json.object("message", message(stop.text()));
        stop.place().ifPresent(place -> location.put("physicalLocation", physical(place)));
        return Json.object("location", location);
    }

    private static Map<String, Object> physical(Place place) {
        Map<String, Object> artifact = Json.object("uri", place.file());
        if (place.isRelative()) {
            artifact.put("uriBaseId", ROOT);
        }
        return Json.object("artifactLocation", artifact, "region", Json.object("startLine", place.line()));
    }

    private static Map<String, Object> message(String text) {
        return Json.object("text", text);
    }
}
