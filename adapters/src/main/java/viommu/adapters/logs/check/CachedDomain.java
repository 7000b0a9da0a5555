package viommu.adapters.logs.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viommu.adapters.logs.Leaf;
import viommu.conformance.Range;

/** What an IOTLB may hold for one domain. Large pages are kept by gigabyte, for a log does not say how large they are. */
final class CachedDomain {
    private static final int LARGE_SHIFT = 18;

    private final Map<Long, CachedPage> pages = new HashMap<>();
    private final Map<Long, CachedPage> large = new HashMap<>();
    /** Everything from before this number is forgotten; 0 if it is not known what was before. */
    private long forgotten;

    CachedDomain(long forgotten) {
        this.forgotten = forgotten;
    }

    private Map<Long, CachedPage> map(long entry) {
        return new Leaf(entry).mayBeLarge() ? large : pages;
    }

    private static long key(long page, long entry) {
        return new Leaf(entry).mayBeLarge() ? page >> LARGE_SHIFT : page;
    }

    void fill(long page, long entry, long number) {
        map(entry).computeIfAbsent(key(page, entry), key -> new CachedPage()).fill(entry, number);
    }

    void forget(long number) {
        forgotten = number;
    }

    void forget(Range range, long number) {
        if (range.pages() <= pages.size() + 64L) {
            for (long page = range.first().page(); page < range.end(); page++) {
                pages.computeIfAbsent(page, p -> new CachedPage()).forget(number);
            }
        } else {
            pages.forEach((page, cached) -> {
                if (page >= range.first().page() && page < range.end()) {
                    cached.forget(number);
                }
            });
        }
    }

    /** Whether the entry may be cached. */
    boolean holds(long page, long entry) {
        CachedPage cached = map(entry).get(key(page, entry));
        return cached != null && cached.holds(entry, forgotten);
    }

    /** Whether all that may be cached was filled in this log. */
    boolean known(long page, long entry) {
        CachedPage cached = map(entry).get(key(page, entry));
        return forgotten > 0 || cached != null && cached.known();
    }

    List<Long> entries(long page) {
        CachedPage cached = pages.get(page);
        return cached == null ? List.of() : cached.entries(forgotten);
    }
}
