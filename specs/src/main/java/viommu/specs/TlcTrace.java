package viommu.specs;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.state.Value;
import viommu.specs.tlc.ErrorTrace;

/** Finds in the Java model what TLC showed, state by state and step by step. */
public final class TlcTrace {
    private TlcTrace() {}

    /**
     * The behaviour of the model that has these states and steps, the step that closes a loop included. Where several parameters lead to the same state, the first
     * choice is taken.
     *
     * @throws ModelMismatchException if the model has no such behaviour, naming the state and the variable or the step
     */
    public static <S extends State> Trace<S> of(Model<S> model, ErrorTrace shown) {
        Packed initial = pack(model, shown, 0);
        if (!model.initialStates().contains(initial)) {
            throw new ModelMismatchException("the model does not begin in state 1 of TLC's trace: "
                    + shown.states().get(0).values());
        }
        List<Trace.Taken<S>> taken = new ArrayList<>();
        Packed before = initial;
        for (int n = 1; n < shown.states().size(); n++) {
            Packed after = pack(model, shown, n);
            taken.add(new Trace.Taken<>(
                    action(model, before, after, shown.states().get(n).step(), n + 1), after));
            before = after;
        }
        if (shown.end() instanceof ErrorTrace.End.BackTo back) {
            Packed after = pack(model, shown, back.index());
            taken.add(new Trace.Taken<>(action(model, before, after, back.step(), back.index() + 1), after));
        }
        return new Trace<>(model, initial, taken);
    }

    private static <S extends State> Packed pack(Model<S> model, ErrorTrace shown, int n) {
        try {
            return model.pack(shown.states().get(n).values());
        } catch (OutOfDomainException e) {
            throw new ModelMismatchException(
                    "the model cannot have state " + (n + 1) + " of TLC's trace: " + e.getMessage(), e);
        }
    }

    private static <S extends State> Action<S> action(
            Model<S> model, Packed before, Packed after, String operator, int number) {
        return model.actionBetween(before, after, Configs.step(operator))
                .orElseThrow(() -> new ModelMismatchException("the model has no " + Configs.step(operator)
                        + " that leads to state " + number + " of TLC's trace: "
                        + changes(model.values(before), model.values(after))));
    }

    private static String changes(Value.Rec before, Value.Rec after) {
        List<String> changes = new ArrayList<>();
        after.fields().forEach((variable, value) -> {
            Value old = before.fields().get(variable);
            if (!value.equals(old)) {
                changes.add(variable + " from " + old + " to " + value);
            }
        });
        return changes.isEmpty() ? "nothing changes" : String.join(", ", changes);
    }
}
