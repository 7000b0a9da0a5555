package viommu.model.protocol;

import java.util.function.BiPredicate;
import viommu.model.state.State;

/**
 * Something rare that a check must have seen before its silence means anything: a step taken in an interesting situation.
 *
 * @param name such as {@code DmaToStaleMapping}
 * @param sentence what happens
 * @param step the step that it happens in
 * @param seen whether it happened, from the states before and after the step
 * @param <S> the view of the protocol's states
 */
public record Landmark<S extends State>(String name, String sentence, String step, BiPredicate<S, S> seen) {

    /** Whether taking {@code action} from {@code before} to {@code after} was it. */
    public boolean seenIn(S before, Action<S> action, S after) {
        return action.step().name().equals(step) && seen.test(before, after);
    }
}
