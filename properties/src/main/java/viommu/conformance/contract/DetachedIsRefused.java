package viommu.conformance.contract;

/** A requester that is attached to no domain reaches nothing. */
final class DetachedIsRefused implements DmaClause {
    @Override
    public String sentence() {
        return "A requester that is attached to no domain reaches nothing.";
    }

    @Override
    public boolean broken(Landing landing) {
        return landing.reached().isPresent()
                && !landing.legal()
                && landing.possible().stream().allMatch(p -> p.domain().isEmpty());
    }
}
