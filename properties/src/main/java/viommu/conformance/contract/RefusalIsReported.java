package viommu.conformance.contract;

import viommu.conformance.Feature;

/** An access that is refused is reported. */
final class RefusalIsReported implements DmaClause {
    @Override
    public String sentence() {
        return "An access that is refused is reported.";
    }

    @Override
    public boolean canBePassedOver() {
        return true;
    }

    @Override
    public boolean broken(Landing landing) {
        return landing.refused()
                && landing.capabilities().has(Feature.FAULT_REPORTS)
                && landing.report().isEmpty();
    }
}
