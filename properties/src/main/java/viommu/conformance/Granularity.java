package viommu.conformance;

import java.util.Locale;

/** What an invalidation can be about: translations (IOTLB and paging-structure caches) or context entries (device table). */
public enum Granularity {
    GLOBAL,
    DOMAIN,
    PAGES,
    CONTEXT_GLOBAL,
    CONTEXT_DOMAIN,
    CONTEXT_REQUESTER;

    /** Such as {@code context-domain}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
