package viommu.model.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * A behaviour of a model: an initial state and the actions taken from it, each with the state that it led to.
 *
 * @param <S> the view of the protocol's states
 */
public record Trace<S extends State>(Model<S> model, Packed initial, List<Taken<S>> taken) {

    /** An action and the state after it. */
    public record Taken<S extends State>(Action<S> action, Packed after) {}

    public Trace {
        taken = List.copyOf(taken);
    }

    /** The number of actions. */
    public int length() {
        return taken.size();
    }

    /** The state after {@code n} actions; the initial state for 0. */
    public Packed state(int n) {
        return n == 0 ? initial : taken.get(n - 1).after();
    }

    public Packed last() {
        return state(length());
    }

    /** Takes the actions one after another, leaving out those that are not enabled. */
    public static <S extends State> Trace<S> of(Model<S> model, Packed initial, List<Action<S>> actions) {
        S view = model.view(initial);
        List<Taken<S>> taken = new ArrayList<>();
        for (Action<S> action : actions) {
            if (action.take(view)) {
                taken.add(new Taken<>(action, view.pack()));
            }
        }
        return new Trace<>(model, initial, taken);
    }

    /** The shortest prefix that violates the property, if there is one. Liveness is never violated by a finite trace. */
    public Optional<Trace<S>> violation(Property<S> property) {
        S before = model.view(initial);
        S after = model.view(initial);
        for (int n = 0; n <= length(); n++) {
            after.load(state(n));
            boolean violated = n == 0
                    ? property.violatedAtStart(after)
                    : property.violatedIn(after) || property.violatedBy(before, after);
            if (violated) {
                return Optional.of(new Trace<>(model, initial, taken.subList(0, n)));
            }
            before.load(after);
        }
        return Optional.empty();
    }
}
