package viommu.counterexamples;

import java.util.Optional;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/**
 * The steps of a case with a defect, taken without the defect. The protocol refuses them if it cannot take all of them, or if
 * they do not violate the property; a violation before the step that it cannot take is no refusal.
 *
 * @param refusal how it refuses the steps
 * @param violatedAt the step at which it violates the property, if it does
 */
record CleanRun(String refusal, Optional<Integer> violatedAt) {

    static <S extends State> CleanRun of(Trace<S> defective, Property<S> property) {
        CleanSteps<S> steps = CleanSteps.of(defective);
        Optional<Trace<S>> violation = steps.trace().flatMap(trace -> trace.violation(property));
        return new CleanRun(
                steps.refusal().isEmpty() ? property.name() + " is not violated" : steps.refusal(),
                violation.map(Trace::length));
    }
}
