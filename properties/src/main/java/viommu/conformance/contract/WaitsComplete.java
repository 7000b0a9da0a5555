package viommu.conformance.contract;

import viommu.conformance.Observation;

/** What was submitted is complete in the end. */
final class WaitsComplete implements Clause {
    @Override
    public String sentence() {
        return "What was submitted is complete in the end.";
    }

    @Override
    public boolean broken(Judgement judgement) {
        return judgement.observation() instanceof Observation.TimedOut;
    }
}
