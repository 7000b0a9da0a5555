package viommu.conformance.contract;

/** An access that the mapping permits is not refused. */
final class MappedIsReached implements DmaClause {
    @Override
    public String sentence() {
        return "An access that the mapping permits is not refused.";
    }

    @Override
    public boolean broken(Landing landing) {
        return landing.refused() && !landing.legal();
    }
}
