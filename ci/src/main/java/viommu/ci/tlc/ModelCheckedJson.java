package viommu.ci.tlc;

import java.util.Map;
import viommu.ci.finding.FindingsJson;
import viommu.ci.text.Json;
import viommu.model.protocol.Defect;
import viommu.specs.tlc.TlcResult;

/** Runs of TLC for a machine. */
public final class ModelCheckedJson {
    private ModelCheckedJson() {}

    public static Map<String, Object> of(ModelChecked<?> checked) {
        return Json.object(
                "protocol", checked.model().protocol().name(),
                "configuration", checked.model().configuration().name(),
                "defect", checked.model().defect().map(Defect::name).orElse(null),
                "scope", checked.model().scope().sizes(),
                "runs", checked.runs().stream().map(ModelCheckedJson::run).toList(),
                "statesRepresented",
                        checked.orbits().stream()
                                .map(o -> o.explored().represented())
                                .findFirst()
                                .orElse(null),
                "verdicts", FindingsJson.of(checked.findings()));
    }

    private static Map<String, Object> run(TlcChecked<?> run) {
        TlcResult result = run.result();
        return Json.object(
                "file", run.file().name(),
                "outcome", result.outcome().toString(),
                "reason", result.reason(),
                "states", result.counts().distinct(),
                "generated", result.counts().generated(),
                "depth", result.counts().depth(),
                "steps", result.generatedBy(),
                "stepsNeverEnabled", run.neverEnabled().orElse(null),
                "seconds", result.time().toMillis() / 1000.0,
                "version", result.version(),
                "warnings", result.warnings());
    }
}
