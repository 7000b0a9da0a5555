package viommu.proof.prove;

import java.util.List;
import java.util.Optional;
import viommu.proof.finite.Structure;

/**
 * Two states that show why a condition does not hold: the first satisfies all assumptions, the move leads to the second. Neither need
 * be reachable. For a condition about one state there is no second.
 *
 * @param actor who takes the step; empty if there is none
 * @param action such as {@code Reclaim(f1)}; empty if there is none
 */
public record Induction(Structure before, String actor, String action, Optional<Structure> after) {

    /** What the step changes, such as {@code owner[f1]: Guest -> Other}. */
    public List<String> changes() {
        return after.map(state -> Structure.changes(before, state)).orElse(List.of());
    }
}
