package viommu.model.liveness;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import viommu.model.protocol.Action;
import viommu.model.protocol.Fairness;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * An infinite behaviour: a trace whose last part is repeated for ever. What it claims can be checked from its steps alone, except
 * where a step of the model leaves the domain of a variable: there a check of it throws.
 *
 * @param trace the way in, and once round the loop
 * @param loopStart how many steps lead to the loop; as many as the trace has if the behaviour stops where the trace ends
 * @param <S> the view of the protocol's states
 */
public record Lasso<S extends State>(Trace<S> trace, int loopStart) {

    public Lasso {
        if (loopStart < 0 || loopStart > trace.length()) {
            throw new IllegalArgumentException(
                    "a loop cannot start after " + loopStart + " of " + trace.length() + " steps");
        }
    }

    /** Whether the behaviour stops: only steps that change nothing follow. */
    public boolean stops() {
        return loopStart == trace.length();
    }

    /** The steps that are repeated. */
    public List<Trace.Taken<S>> loop() {
        return trace.taken().subList(loopStart, trace.length());
    }

    /** Whether the model can do this: each step leads where it says, and the loop is closed. */
    public boolean isReal() {
        Model<S> model = trace.model();
        S view = model.view(trace.initial());
        for (Trace.Taken<S> step : trace.taken()) {
            if (!step.action().take(view) || !view.pack().equals(step.after())) {
                return false;
            }
        }
        return model.initialStates().contains(trace.initial()) && trace.last().equals(trace.state(loopStart));
    }

    /** Whether it keeps every fairness assumption of the model. */
    public boolean isFair() {
        return trace.model().fairness().stream().allMatch(this::keeps);
    }

    /** Whether it keeps one assumption: the group is taken on the loop, or not enabled as long as it would have to be. */
    public boolean keeps(Fairness<S> fairness) {
        List<Action<S>> group =
                trace.model().actions().stream().filter(fairness.covers()).toList();
        boolean taken = IntStream.range(loopStart, trace.length())
                .anyMatch(n -> group.stream().anyMatch(a -> leads(a, trace.state(n), trace.state(n + 1))));
        IntStream states = IntStream.rangeClosed(loopStart, trace.length());
        return taken
                || switch (fairness.strength()) {
                    case WEAK -> !states.allMatch(n -> isEnabled(group, trace.state(n)));
                    case STRONG -> states.noneMatch(n -> isEnabled(group, trace.state(n)));
                };
    }

    /** An action that changes nothing is not enabled in the sense of fairness. */
    private boolean isEnabled(List<Action<S>> group, Packed state) {
        return group.stream().anyMatch(action -> {
            S view = trace.model().view(state);
            return action.take(view) && !view.pack().equals(state);
        });
    }

    private boolean leads(Action<S> action, Packed before, Packed after) {
        S view = trace.model().view(before);
        return !before.equals(after) && action.take(view) && view.pack().equals(after);
    }

    /** Whether the model can do this, it is fair, and it violates the property. */
    public boolean violates(Liveness<S> property) {
        return isReal() && isFair() && starved(property).isPresent();
    }

    /** The first instance for which {@code from} comes to hold and {@code to} never holds again, if there is one. */
    public OptionalInt starved(Liveness<S> property) {
        int instances = property.instances().applyAsInt(trace.model().view(trace.initial()));
        return IntStream.range(0, instances).filter(i -> starves(property, i)).findFirst();
    }

    private boolean starves(Liveness<S> property, int instance) {
        boolean awaited = false;
        for (int n = trace.length(); n >= 0; n--) {
            S state = trace.model().view(trace.state(n));
            if (property.to().test(state, instance)) {
                return awaited && n < loopStart;
            }
            awaited |= property.from().test(state, instance);
        }
        return awaited;
    }
}
