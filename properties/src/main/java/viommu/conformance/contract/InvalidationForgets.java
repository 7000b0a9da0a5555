package viommu.conformance.contract;

/** Once an invalidation that covers it (or a request that removes it) is complete, a replaced translation is not used. */
final class InvalidationForgets implements DmaClause {
    @Override
    public String sentence() {
        return "Once an invalidation that covers it (or a request that removes it) is complete, a replaced translation is not used.";
    }

    @Override
    public boolean broken(Landing landing) {
        return !landing.legal()
                && landing.forgotten().stream()
                        .filter(p -> !p.past().orElseThrow().proposed())
                        .filter(p ->
                                p.entry().isPresent() || invalidated(p.past().orElseThrow()))
                        .anyMatch(landing::is);
    }

    /** What was never cached needs no invalidation. */
    private static boolean invalidated(Past past) {
        return past.forgotten() > past.retired();
    }
}
