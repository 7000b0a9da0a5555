package viommu.ci.claim;

import java.util.List;
import java.util.Optional;

/**
 * How large the graph is that an engine has seen in full.
 *
 * @param states distinct states
 * @param transitions as the engine counts them; engines may differ in that
 * @param depth states on the longest of the shortest paths
 * @param neverEnabled the steps that no state enables, in the order of the protocol; absent if the engine does not tell
 */
public record Counts(long states, long transitions, int depth, Optional<List<String>> neverEnabled) {
    /** Whether both have seen graphs of the same size with the same steps, as far as they tell; transitions are not compared. */
    public boolean sameGraph(Counts other) {
        return states == other.states
                && depth == other.depth
                && (neverEnabled.isEmpty() || other.neverEnabled.isEmpty() || neverEnabled.equals(other.neverEnabled));
    }

    @Override
    public String toString() {
        return states + " states at depth " + depth
                + neverEnabled
                        .filter(steps -> !steps.isEmpty())
                        .map(steps -> " and never " + String.join(", ", steps))
                        .orElse("");
    }
}
