package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
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
        Protocol<S> protocol = defective.model().protocol();
        Model<S> clean = protocol.model(
                defective.model().configuration(), defective.model().scope(), Optional.empty());
        Packed initial = clean.pack(defective.model().values(defective.initial()));
        if (!clean.initialStates().contains(initial)) {
            return new CleanRun("the initial state is not one", Optional.empty());
        }
        List<Trace.Taken<S>> taken = new ArrayList<>();
        String refusal = refusal(clean, initial, defective.taken(), taken);
        Optional<Trace<S>> violation = new Trace<>(clean, initial, taken).violation(property);
        return new CleanRun(
                refusal.isEmpty() ? property.name() + " is not violated" : refusal, violation.map(Trace::length));
    }

    /** Takes what can be taken, and says what cannot; empty if all can. */
    private static <S extends State> String refusal(
            Model<S> clean, Packed initial, List<Trace.Taken<S>> steps, List<Trace.Taken<S>> taken) {
        Packed state = initial;
        for (Trace.Taken<S> step : steps) {
            String name = step.action().toString();
            String which = "step " + (taken.size() + 1) + ", " + name + ", ";
            Optional<Action<S>> action = clean.actions().stream()
                    .filter(a -> a.toString().equals(name))
                    .findFirst();
            if (action.isEmpty()) {
                return which + "does not exist";
            }
            Attempt attempt = Attempt.of(clean, state, action.get());
            if (attempt.after().isEmpty()) {
                return which + attempt.refusal();
            }
            state = attempt.after().get();
            taken.add(new Trace.Taken<>(action.get(), state));
        }
        return "";
    }
}
