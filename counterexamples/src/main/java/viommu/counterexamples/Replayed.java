package viommu.counterexamples;

import java.util.Optional;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * What came of taking the steps of a counterexample again. Steps are counted from 1; 0 is the initial state.
 *
 * @param <S> the view of the protocol's states
 */
public sealed interface Replayed<S extends State>
        permits Replayed.Reproduced,
                Replayed.NotInitial,
                Replayed.NotEnabled,
                Replayed.Diverged,
                Replayed.NotViolated,
                Replayed.ViolatedEarlier,
                Replayed.NotRefused,
                ReplayedLasso {

    /** Whether the case still says what it was saved for. Only {@link Reproduced} and {@link ReplayedLasso.Reproduced} do. */
    default boolean succeeded() {
        return false;
    }

    /** What happened, in one line. */
    String sentence();

    /**
     * Every step could be taken, led to the saved state, and the last one violates the property.
     *
     * @param trace re-derived from the initial state
     * @param refusal for a case with a defect, how the protocol without it refuses the same steps; empty for any other case
     */
    record Reproduced<S extends State>(String property, Trace<S> trace, Optional<String> refusal)
            implements Replayed<S> {
        @Override
        public boolean succeeded() {
            return true;
        }

        @Override
        public String sentence() {
            return "violates " + property + " at step " + trace.length()
                    + refusal.map(how -> "; without the defect, " + how).orElse("");
        }
    }

    /**
     * The saved initial state is none of the model's.
     *
     * @param variable where it differs from the initial state that is nearest to it
     */
    record NotInitial<S extends State>(String variable, Value expected, Value actual) implements Replayed<S> {
        @Override
        public String sentence() {
            return "not an initial state: " + variable + " is saved as " + expected + " and begins as " + actual;
        }
    }

    /** The action could not be taken. */
    record NotEnabled<S extends State>(int step, String action, String reason) implements Replayed<S> {
        @Override
        public String sentence() {
            return "step " + step + ", " + action + ", " + reason;
        }
    }

    /**
     * The action led to another state than the saved one.
     *
     * @param variable the first place that differs, such as {@code shadow[i1]}
     * @param expected what was saved
     * @param actual what was derived
     */
    record Diverged<S extends State>(int step, String action, String variable, Value expected, Value actual)
            implements Replayed<S> {
        @Override
        public String sentence() {
            return "step " + step + ", " + action + ", leads elsewhere: " + variable + " is saved as " + expected
                    + " and becomes " + actual;
        }
    }

    /** The steps lead to the saved states, and the property holds to the end; a liveness property does where no loop is known. */
    record NotViolated<S extends State>(String property, int length) implements Replayed<S> {
        @Override
        public String sentence() {
            return property + " is not violated in " + length + " steps";
        }
    }

    /** The property is violated before the last step: the case is longer than it has to be. */
    record ViolatedEarlier<S extends State>(String property, int step, int length) implements Replayed<S> {
        @Override
        public String sentence() {
            return property + " is violated at step " + step + " already, not only at step " + length;
        }
    }

    /** The protocol without the defect can take the same steps and violates the property too: the case shows no defect. */
    record NotRefused<S extends State>(String property, String defect, int step) implements Replayed<S> {
        @Override
        public String sentence() {
            return property + " is violated at step " + step + " without " + defect + " too: the case does not show it";
        }
    }
}
