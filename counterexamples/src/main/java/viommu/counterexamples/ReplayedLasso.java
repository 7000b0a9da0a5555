package viommu.counterexamples;

import java.util.Optional;
import viommu.model.liveness.Lasso;
import viommu.model.state.State;
import viommu.model.state.Value;

/**
 * What came of a lasso whose steps could all be taken and led to the saved states. The step after which the loop begins is the last
 * one if the lasso stops.
 *
 * @param <S> the view of the protocol's states
 */
public sealed interface ReplayedLasso<S extends State> extends Replayed<S> {

    /**
     * The lasso is real and fair, and violates the property.
     *
     * @param lasso re-derived from the initial state
     * @param refusal for a case with a defect, how the protocol without it refuses the same lasso; empty for any other case
     */
    record Reproduced<S extends State>(String property, Lasso<S> lasso, Optional<String> refusal)
            implements ReplayedLasso<S> {
        @Override
        public boolean succeeded() {
            return true;
        }

        @Override
        public String sentence() {
            return "violates " + property + " " + Extent.of(lasso).words()
                    + refusal.map(how -> "; without the defect, " + how).orElse("");
        }
    }

    /**
     * The last step does not lead back to where the loop begins.
     *
     * @param loopStart the step after which the loop begins
     * @param length the last step
     * @param variable the first place that differs, such as {@code shadow[i1]}
     * @param begins its value where the loop begins
     * @param ends its value after the last step
     */
    record NotClosed<S extends State>(int loopStart, int length, String variable, Value begins, Value ends)
            implements ReplayedLasso<S> {
        @Override
        public String sentence() {
            return "the loop does not close: " + variable + " is " + begins + " after step " + loopStart
                    + ", where it begins, and " + ends + " after step " + length;
        }
    }

    /**
     * The lasso is not fair.
     *
     * @param loopStart the step after which the loop begins
     * @param fairness the assumption that it does not keep, such as {@code WF(Tick)}
     */
    record Starved<S extends State>(int loopStart, String fairness) implements ReplayedLasso<S> {
        @Override
        public String sentence() {
            return "not fair: after step " + loopStart + ", " + fairness
                    + " is starved: enabled for long enough and never taken";
        }
    }

    /**
     * Whether the lasso is fair cannot be told: a step of the model, looked at for it, leaves the domain of a variable.
     *
     * @param model such as {@code Viommu StrictSidecore}
     * @param loopStart the step after which the loop begins
     * @param fairness the assumption, such as {@code WF(Tick)}
     */
    record Undecided<S extends State>(String model, int loopStart, String fairness, String reason)
            implements ReplayedLasso<S> {
        @Override
        public String sentence() {
            return "whether " + model + " keeps " + fairness + " after step " + loopStart + " cannot be told: "
                    + reason;
        }
    }

    /** The lasso is real and fair, and the property holds on it. */
    record NotViolated<S extends State>(String property, Lasso<S> lasso) implements ReplayedLasso<S> {
        @Override
        public String sentence() {
            return property + " is not violated " + Extent.of(lasso).words();
        }
    }

    /** The protocol without the defect can do the same for ever and violates the property too: the case shows no defect. */
    record NotRefused<S extends State>(String property, String defect, Lasso<S> lasso) implements ReplayedLasso<S> {
        @Override
        public String sentence() {
            return property + " is violated " + Extent.of(lasso).words() + " without " + defect
                    + " too: the case does not show it";
        }
    }
}
