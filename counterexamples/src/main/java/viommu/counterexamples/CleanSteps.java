package viommu.counterexamples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * The steps of a case with a defect, taken without the defect, as far as they can be taken.
 *
 * @param trace from the same initial state, if it is one
 * @param refusal why not all could be taken; empty if all could
 */
record CleanSteps<S extends State>(Optional<Trace<S>> trace, String refusal) {

    static <S extends State> CleanSteps<S> of(Trace<S> defective) {
        Protocol<S> protocol = defective.model().protocol();
        Model<S> clean = protocol.model(
                defective.model().configuration(), defective.model().scope(), Optional.empty());
        Packed initial = clean.pack(defective.model().values(defective.initial()));
        if (!clean.initialStates().contains(initial)) {
            return new CleanSteps<>(Optional.empty(), "the initial state is not one");
        }
        List<Trace.Taken<S>> taken = new ArrayList<>();
        String refusal = take(clean, initial, defective.taken(), taken);
        return new CleanSteps<>(Optional.of(new Trace<>(clean, initial, taken)), refusal);
    }

    /** Takes what can be taken, and says what cannot; empty if all can. */
    private static <S extends State> String take(
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
