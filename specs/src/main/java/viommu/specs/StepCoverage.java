package viommu.specs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.protocol.Model;
import viommu.model.protocol.Step;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;

/** Which steps of a model TLC has taken. */
public final class StepCoverage {
    private StepCoverage() {}

    /**
     * The steps that are enabled in no state; absent if TLC has not seen all states or has not told. A step of the model that the
     * specification does not have is never taken.
     */
    public static Optional<List<String>> neverEnabled(Model<?> model, TlcResult result) {
        if (result.outcome() != TlcOutcome.COMPLETE || result.generatedBy().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> taken = new LinkedHashMap<>();
        result.generatedBy().forEach((operator, states) -> taken.merge(Configs.step(operator), states, Long::sum));
        return Optional.of(model.steps().stream()
                .map(Step::name)
                .filter(step -> taken.getOrDefault(step, 0L) == 0)
                .toList());
    }
}
