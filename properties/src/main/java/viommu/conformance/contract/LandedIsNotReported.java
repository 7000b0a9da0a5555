package viommu.conformance.contract;

/** An access that landed is not reported as refused. */
final class LandedIsNotReported implements DmaClause {
    @Override
    public String sentence() {
        return "An access that landed is not reported as refused.";
    }

    @Override
    public boolean canBePassedOver() {
        return true;
    }

    @Override
    public boolean broken(Landing landing) {
        return landing.reached().isPresent() && landing.report().isPresent();
    }
}
