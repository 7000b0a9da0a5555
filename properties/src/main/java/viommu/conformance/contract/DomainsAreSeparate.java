package viommu.conformance.contract;

/** A requester uses no translation of a domain that it is not attached to. */
final class DomainsAreSeparate implements DmaClause {
    @Override
    public String sentence() {
        return "A requester uses no translation of a domain that it is not attached to.";
    }

    @Override
    public boolean broken(Landing landing) {
        return !landing.legal()
                && landing.reached().isPresent()
                && landing.foreign().stream().anyMatch(landing::is);
    }
}
