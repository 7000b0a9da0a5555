package viommu.conformance.contract;

import viommu.conformance.Feature;

/** Without caching mode, an entry that was not present is used as soon as it is. */
final class NotPresentIsNotCached implements DmaClause {
    @Override
    public String sentence() {
        return "Without caching mode, an entry that was not present is used as soon as it is.";
    }

    @Override
    public boolean broken(Landing landing) {
        return landing.refused()
                && !landing.legal()
                && !landing.capabilities().has(Feature.CACHING_MODE)
                && !landing.capabilities().has(Feature.REQUESTS)
                && landing.forgotten().stream()
                        .filter(p -> p.entry().isEmpty())
                        .map(p -> p.past().orElseThrow())
                        .anyMatch(past -> past.seen() != 0 && past.forgotten() == past.retired());
    }
}
