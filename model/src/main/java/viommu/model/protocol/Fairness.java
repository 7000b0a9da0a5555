package viommu.model.protocol;

import java.util.function.Predicate;
import viommu.model.state.State;

/**
 * One conjunct of the specification's fairness: some action of a group is taken again and again, if the group is enabled for long
 * enough. An action that changes nothing is not enabled in this sense.
 *
 * @param name the group as the specification names it, such as {@code Land(i1, f1)}
 * @param covers whether an action belongs to the group; a group is fair as a whole, not each of its actions
 * @param <S> the view of the protocol's states
 */
public record Fairness<S extends State>(String name, Strength strength, Predicate<Action<S>> covers) {

    /** What is long enough. */
    public enum Strength {
        /** From some time on without a break. */
        WEAK,
        /** Again and again. */
        STRONG
    }

    /** Weak fairness of a step, whatever its parameters: {@code WF_vars(\E x : Step(x))}. */
    public static <S extends State> Fairness<S> weak(String step) {
        return weak(step, action -> action.step().name().equals(step));
    }

    public static <S extends State> Fairness<S> weak(String name, Predicate<Action<S>> covers) {
        return new Fairness<>(name, Strength.WEAK, covers);
    }

    public static <S extends State> Fairness<S> strong(String name, Predicate<Action<S>> covers) {
        return new Fairness<>(name, Strength.STRONG, covers);
    }

    /** Such as {@code WF(Tick)}. */
    @Override
    public String toString() {
        return (strength == Strength.WEAK ? "WF(" : "SF(") + name + ")";
    }
}
