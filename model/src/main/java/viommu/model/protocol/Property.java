package viommu.model.protocol;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import viommu.model.state.State;

/**
 * Something that a protocol promises. The name is that of the TLA+ formula.
 *
 * @param <S> the view of the protocol's states
 */
public sealed interface Property<S extends State> {

    String name();

    /** What is promised, as a sentence for a user. */
    String sentence();

    /** Whether it can be told from the state {@code after} alone that it is violated. */
    default boolean violatedIn(S after) {
        return false;
    }

    /** Whether the step from {@code before} to {@code after} violates it. */
    default boolean violatedBy(S before, S after) {
        return false;
    }

    /** Holds in every reachable state. */
    record OverStates<S extends State>(String name, String sentence, Predicate<S> holds) implements Property<S> {
        @Override
        public boolean violatedIn(S after) {
            return !holds.test(after);
        }
    }

    /** Holds for every step, from the first state to the second. Steps that change nothing are not looked at. */
    record OverSteps<S extends State>(String name, String sentence, BiPredicate<S, S> holds) implements Property<S> {
        @Override
        public boolean violatedBy(S before, S after) {
            return !before.sameAs(after) && !holds.test(before, after);
        }
    }

    /** Something that must happen in the end, under the fairness that the specification states; no finite trace violates it. */
    record Liveness<S extends State>(String name, String sentence) implements Property<S> {}
}
