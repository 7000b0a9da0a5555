package viommu.conformance.contract;

import viommu.conformance.Observation;

/** No DMA lands in a frame that the host has taken back. */
final class TakenIsOutOfReach implements DmaClause {
    @Override
    public String sentence() {
        return "No DMA lands in a frame that the host has taken back.";
    }

    @Override
    public boolean broken(Landing landing) {
        return landing.observation() instanceof Observation.ReachedTaken;
    }
}
