package viommu.proof.prove;

import java.util.List;
import viommu.proof.finite.Structure;

/**
 * A behaviour of the formulas from an initial state on.
 *
 * @param states one more than steps
 * @param steps the names of the moves
 */
public record Unrolled(List<Structure> states, List<String> steps) {

    public Unrolled {
        states = List.copyOf(states);
        steps = List.copyOf(steps);
    }
}
