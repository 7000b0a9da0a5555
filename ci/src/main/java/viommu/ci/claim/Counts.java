package viommu.ci.claim;

/**
 * How large the graph is that an engine has seen in full.
 *
 * @param states distinct states
 * @param transitions as the engine counts them; engines may differ in that
 * @param depth states on the longest of the shortest paths
 */
public record Counts(long states, long transitions, int depth) {
    /** Whether both have seen graphs of the same size; transitions are not compared. */
    public boolean sameGraph(Counts other) {
        return states == other.states && depth == other.depth;
    }

    @Override
    public String toString() {
        return states + " states at depth " + depth;
    }
}
