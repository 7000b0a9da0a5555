package viommu.conformance.contract;

/** Once the invalidations of its former context entry are complete, a requester uses its own domain only. */
final class ContextForgets implements DmaClause {
    @Override
    public String sentence() {
        return "Once the invalidations of its former context entry are complete, a requester uses its own domain only.";
    }

    @Override
    public boolean broken(Landing landing) {
        return !landing.legal()
                && landing.former().stream()
                        .filter(p -> landing.reached().isPresent())
                        .anyMatch(landing::is);
    }
}
