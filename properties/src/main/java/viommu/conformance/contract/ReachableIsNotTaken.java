package viommu.conformance.contract;

import viommu.conformance.Observation;

/** The host does not get a frame that a device can reach. */
final class ReachableIsNotTaken implements Clause {
    @Override
    public String sentence() {
        return "The host does not get a frame that a device can reach.";
    }

    @Override
    public boolean broken(Judgement judgement) {
        return judgement instanceof Judgement.Taking taking
                && taking.reachable()
                && taking.observation() instanceof Observation.Done;
    }
}
