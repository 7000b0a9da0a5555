package viommu.conformance;

import java.util.stream.Stream;

/** What each operation needs of a subject. */
final class Needs {
    private Needs() {}

    static String firstMissing(Capabilities has, Operation operation) {
        return needs(has, operation).filter(need -> !need.isEmpty()).findFirst().orElse(null);
    }

    /** What is missing, with empty texts for what is there. */
    private static Stream<String> needs(Capabilities has, Operation operation) {
        if (operation instanceof Operation.Map map) {
            return Stream.of(
                    domain(has, map.domain()),
                    range(has, map.range()),
                    unless(has.permissions().contains(map.permission()), "permission " + map.permission()),
                    unless(fits(has, map), "pages of " + map.range().pages() + " times 4K there"));
        }
        if (operation instanceof Operation.Unmap unmap) {
            return Stream.of(domain(has, unmap.domain()), range(has, unmap.range()));
        }
        if (operation instanceof Operation.Attach attach) {
            return Stream.of(
                    feature(has, Feature.ATTACH), requester(has, attach.requester()), domain(has, attach.domain()));
        }
        if (operation instanceof Operation.Detach detach) {
            return Stream.of(
                    feature(has, Feature.ATTACH), requester(has, detach.requester()), domain(has, detach.domain()));
        }
        if (operation instanceof Operation.Invalidate invalidate) {
            return scope(has, invalidate.scope());
        }
        if (operation instanceof Operation.Wait) {
            return Stream.of(feature(has, Feature.QUEUED));
        }
        if (operation instanceof Operation.Dma dma) {
            return Stream.of(
                    requester(has, dma.requester()), unless(dma.iova().page() < has.iovaPages(), "IOVA " + dma.iova()));
        }
        return Stream.of(feature(has, Feature.RECLAIM));
    }

    private static Stream<String> scope(Capabilities has, Scope scope) {
        String granularity =
                unless(has.granularities().contains(scope.granularity()), "granularity " + scope.granularity());
        if (scope instanceof Scope.Pages pages) {
            return Stream.of(
                    granularity,
                    domain(has, pages.domain()),
                    unless(pages.mask() <= has.maxMask(), "mask " + pages.mask()),
                    pages.leafOnly() ? feature(has, Feature.LEAF_ONLY) : "");
        }
        if (scope instanceof Scope.OfDomain of) {
            return Stream.of(granularity, domain(has, of.domain()));
        }
        if (scope instanceof Scope.ContextsOf of) {
            return Stream.of(granularity, domain(has, of.domain()));
        }
        if (scope instanceof Scope.ContextOf of) {
            return Stream.of(granularity, requester(has, of.requester()));
        }
        return Stream.of(granularity);
    }

    /** Whether one entry can hold it; a request may be of any length. */
    private static boolean fits(Capabilities has, Operation.Map map) {
        long pages = map.range().pages();
        return has.has(Feature.REQUESTS)
                || has.sizes().stream().anyMatch(size -> size.pages() == pages)
                        && map.range().first().page() % pages == 0
                        && map.page().number() % pages == 0;
    }

    private static String range(Capabilities has, Range range) {
        if (range.skew() != 0 && !has.has(Feature.UNALIGNED_REQUESTS)) {
            return feature(has, Feature.UNALIGNED_REQUESTS);
        }
        if (range.touched().end() <= has.iovaPages()) {
            return "";
        }
        return has.has(Feature.REQUESTS) ? feature(has, Feature.OUT_OF_RANGE_REQUESTS) : "IOVA " + range;
    }

    private static String feature(Capabilities has, Feature feature) {
        return unless(has.has(feature), "feature " + feature);
    }

    private static String requester(Capabilities has, Requester requester) {
        return unless(requester.id() >= 0 && requester.id() < has.requesters(), "requester " + requester);
    }

    private static String domain(Capabilities has, Domain domain) {
        return unless(domain.id() >= 0 && domain.id() < has.domains(), "domain " + domain);
    }

    private static String unless(boolean there, String need) {
        return there ? "" : need;
    }
}
