package viommu.specs.tlc;

import java.util.List;
import viommu.model.state.Value;

/**
 * A behaviour that TLC printed: the states in order, and how it goes on.
 *
 * @param states at least one
 */
public record ErrorTrace(List<Entry> states, End end) {

    /** The step of the first state. */
    public static final String INIT = "Init";

    /**
     * A state and the operator that led to it.
     *
     * @param step the operator's name without parameters, {@link #INIT} for the first state
     */
    public record Entry(String step, Value.Rec values) {}

    /** How the behaviour goes on after its last state. */
    public sealed interface End {
        /** The last state says it all. */
        record Finite() implements End {}

        /** Nothing happens any more. */
        record Stuttering() implements End {}

        /**
         * It repeats from an earlier state.
         *
         * @param index of that state, from 0
         * @param step the operator that leads back
         */
        record BackTo(int index, String step) implements End {}
    }

    public ErrorTrace {
        states = List.copyOf(states);
    }

    /** The number of steps printed, the one that leads back not among them. */
    public int length() {
        return states.size() - 1;
    }
}
