package viommu.ci.bench.graph;

import viommu.ci.text.Figures;

/**
 * How much there was to see.
 *
 * @param states distinct ones
 * @param transitions steps with their parameters, over all states in which they are enabled
 */
record GraphSize(long states, long transitions) {

    @Override
    public String toString() {
        return Figures.count(states, "state") + ", " + Figures.count(transitions, "transition");
    }
}
