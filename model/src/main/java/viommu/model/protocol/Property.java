package viommu.model.protocol;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import viommu.model.state.State;

/**
 * Something that a protocol promises. The name is that of the TLA+ formula. What it says of states depends on their variables and
 * on nothing else: engines remember it.
 *
 * @param <S> the view of the protocol's states
 */
public sealed interface Property<S extends State> {

    String name();

    /** What is promised, as a sentence for a user. */
    String sentence();

    /** Of how many things it speaks, such as one for each IOVA; it is violated if it is of one of them. */
    default int instances(S view) {
        return 1;
    }

    /** Whether it can be told from the state {@code after} alone that it is violated of that instance. */
    default boolean violatedIn(S after, int instance) {
        return false;
    }

    /** Whether a step that changes something violates it of that instance. */
    default boolean brokenBy(S before, S after, int instance) {
        return false;
    }

    /** Whether it can be told from the state {@code after} alone that it is violated. */
    default boolean violatedIn(S after) {
        for (int instance = 0, n = instances(after); instance < n; instance++) {
            if (violatedIn(after, instance)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is violated by beginning in the state. */
    default boolean violatedAtStart(S initial) {
        return violatedIn(initial);
    }

    /** Whether the step from {@code before} to {@code after} violates it; one that changes nothing never does. */
    default boolean violatedBy(S before, S after) {
        if (before.sameAs(after)) {
            return false;
        }
        for (int instance = 0, n = instances(before); instance < n; instance++) {
            if (brokenBy(before, after, instance)) {
                return true;
            }
        }
        return false;
    }

    /** Holds in every reachable state, of each instance. */
    record OverStates<S extends State>(String name, String sentence, ToIntFunction<S> count, Indexed<S> holds)
            implements Property<S> {

        /** Of one thing. */
        public OverStates(String name, String sentence, Predicate<S> holds) {
            this(name, sentence, view -> 1, (state, instance) -> holds.test(state));
        }

        @Override
        public int instances(S view) {
            return count.applyAsInt(view);
        }

        @Override
        public boolean violatedIn(S after, int instance) {
            return !holds.test(after, instance);
        }
    }

    /** Holds for every step, from the first state to the second, of each instance. Steps that change nothing are not looked at. */
    record OverSteps<S extends State>(String name, String sentence, ToIntFunction<S> count, IndexedStep<S> holds)
            implements Property<S> {

        /** Of one thing. */
        public OverSteps(String name, String sentence, BiPredicate<S, S> holds) {
            this(name, sentence, view -> 1, (before, after, instance) -> holds.test(before, after));
        }

        @Override
        public int instances(S view) {
            return count.applyAsInt(view);
        }

        @Override
        public boolean brokenBy(S before, S after, int instance) {
            return !holds.test(before, after, instance);
        }
    }

    /**
     * The protocol refines a more abstract one: it begins as that may begin, and each of its steps is, for each of so many things,
     * one of that or changes nothing there.
     *
     * @param clauses what is demanded of a step, all of it
     */
    record Refinement<S extends State>(
            String name, String sentence, Predicate<S> begins, ToIntFunction<S> count, List<IndexedStep<S>> clauses)
            implements Property<S> {

        public Refinement {
            clauses = List.copyOf(clauses);
        }

        @Override
        public int instances(S view) {
            return count.applyAsInt(view) * clauses.size();
        }

        @Override
        public boolean violatedAtStart(S initial) {
            return !begins.test(initial);
        }

        @Override
        public boolean brokenBy(S before, S after, int instance) {
            return !clauses.get(instance % clauses.size()).test(before, after, instance / clauses.size());
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

        @Override
        public int instances(S view) {
            return instances.applyAsInt(view);
        }

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

    /** A predicate over steps for each of several instances, counted from 0. */
    @FunctionalInterface
    interface IndexedStep<S extends State> {
        boolean test(S before, S after, int instance);
    }
}
