package viommu.conformance.contract;

/** A request that was refused has no effect. */
final class RefusedRequestChangesNothing implements DmaClause {
    @Override
    public String sentence() {
        return "A request that was refused has no effect.";
    }

    @Override
    public boolean broken(Landing landing) {
        return !landing.legal()
                && landing.forgotten().stream()
                        .filter(p -> p.past().orElseThrow().proposed())
                        .anyMatch(landing::is);
    }
}
