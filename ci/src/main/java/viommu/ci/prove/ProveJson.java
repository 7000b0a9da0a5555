package viommu.ci.prove;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import viommu.ci.text.Json;
import viommu.counterexamples.Counterexample;
import viommu.model.protocol.Defect;
import viommu.proof.prove.Induction;
import viommu.proof.prove.Judged;
import viommu.proof.tie.Tied;

/** Proofs for a machine: everything that is known. */
public final class ProveJson {
    private ProveJson() {}

    public static Map<String, Object> of(Proven proven) {
        return Json.object(
                "protocol", proven.protocol().name(),
                "configuration", proven.configuration().name(),
                "defect", proven.defect().map(Defect::name).orElse(null),
                "exit", proven.exit().code(),
                "anyNumberOf", proven.result().proof().anyNumberOf(),
                "properties",
                        proven.result().properties().stream()
                                .map(p -> Json.object(
                                        "property",
                                        p,
                                        "standing",
                                        proven.result().of(p).name().toLowerCase(Locale.ROOT)))
                                .toList(),
                "inductive", proven.result().isInductive(),
                "seconds", proven.result().time().toMillis() / 1000.0,
                "conditions",
                        proven.result().judged().stream()
                                .map(ProveJson::condition)
                                .toList(),
                "model", proven.tied().map(ProveJson::tied).orElse(null),
                "traces", proven.traces().stream().map(Counterexample::fileName).toList(),
                "problems", proven.problems());
    }

    private static Map<String, Object> condition(Judged judged) {
        Map<String, Object> object = Json.object(
                "condition", judged.condition().toString(),
                "kind", judged.condition().kind().name().toLowerCase(Locale.ROOT),
                "outcome", judged.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                "seconds", judged.time().toNanos() / 1e9);
        if (judged.outcome() instanceof Judged.Refuted refuted) {
            object.put("state", refuted.induction().map(ProveJson::induction).orElse(null));
        }
        if (judged.outcome() instanceof Judged.Undecided undecided) {
            object.put("reason", undecided.reason());
        }
        return object;
    }

    private static Map<String, Object> induction(Induction induction) {
        return Json.object(
                "before", induction.before().entries(),
                "action", induction.action(),
                "changes", induction.changes());
    }

    private static Map<String, Object> tied(Tied tied) {
        List<Map<String, Object>> wider = tied.wider().stream()
                .map(w -> Json.object(
                        "step", w.step(), "inside", w.inside(), "outside", w.outside(), "reason", w.reason()))
                .toList();
        return Json.object(
                "scope", tied.scope(),
                "states", tied.states(),
                "edges", tied.edges(),
                "fits", tied.fits(),
                "wider", wider,
                "seconds", tied.time().toMillis() / 1000.0);
    }
}
