package viommu.conformance.contract;

/** A device does no more with a page than the mapping permits. */
final class PermissionsHold implements DmaClause {
    @Override
    public String sentence() {
        return "A device does no more with a page than the mapping permits.";
    }

    @Override
    public boolean broken(Landing landing) {
        return !landing.legal()
                && landing.reached().isPresent()
                && landing.possible().stream()
                        .flatMap(p -> p.entry().stream())
                        .anyMatch(entry -> entry.target(landing.operation().iova())
                                .equals(landing.reached().get()));
    }
}
