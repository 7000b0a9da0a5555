package viommu.model.protocol;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
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

    /** Whether it is violated by beginning in the state. */
    default boolean violatedAtStart(S initial) {
        return violatedIn(initial);
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

    /**
     * The protocol refines a more abstract one: it begins as that may begin, and each of its steps is one of that or changes nothing
     * there.
     */
    record Refinement<S extends State>(String name, String sentence, Predicate<S> begins, BiPredicate<S, S> allows)
            implements Property<S> {
        @Override
        public boolean violatedAtStart(S initial) {
            return !begins.test(initial);
        }

        @Override
        public boolean violatedBy(S before, S after) {
            return !before.sameAs(after) && !allows.test(before, after);
        }
    }

    /**
     * For every instance, whenever {@code from} holds {@code to} holds then or later, under the model's {@link Fairness}
     * ({@code from ~> to}). No finite trace violates it; what judges it is {@code LivenessCheck}.
     *
     * @param instances how many instances there are in the scope of the view, such as one per IOVA; of none nothing is known
     */
    record Liveness<S extends State>(
            String name, String sentence, ToIntFunction<S> instances, Indexed<S> from, Indexed<S> to)
            implements Property<S> {

        /** A promise whose formula only the specification has: here it has no instances, and a check of it is inconclusive. */
        public Liveness(String name, String sentence) {
            this(name, sentence, s -> 0, (s, instance) -> false, (s, instance) -> false);
        }
    }

    /** A predicate over states for each of several instances, counted from 0. */
    @FunctionalInterface
    interface Indexed<S extends State> {
        boolean test(S state, int instance);
    }
}
