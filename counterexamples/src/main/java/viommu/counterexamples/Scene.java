package viommu.counterexamples;

import java.util.List;

/**
 * One row of swim lanes: a step, or the initial state.
 *
 * @param lane the actor of the step; empty for the initial state
 * @param action the step with its parameters, such as {@code Map(i1, p2)}; empty for the initial state
 * @param changes the places of the state that the step changed
 * @param marks what is to be pointed out here, a few words each
 */
public record Scene(String lane, String action, List<Change> changes, List<String> marks) {

    public Scene {
        changes = List.copyOf(changes);
        marks = List.copyOf(marks);
    }
}
