package viommu.conformance.contract;

/** Each page of a superpage translates to the page at the same offset. */
final class SuperpageKeepsOffset implements DmaClause {
    @Override
    public String sentence() {
        return "Each page of a superpage translates to the page at the same offset.";
    }

    @Override
    public boolean broken(Landing landing) {
        return !landing.legal()
                && landing.reached().isPresent()
                && landing.possible().stream()
                        .flatMap(p -> p.entry().stream())
                        .filter(entry -> entry.range().pages() > 1)
                        .anyMatch(entry -> entry.knows(landing.reached().get()));
    }
}
