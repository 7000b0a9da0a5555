package viommu.conformance.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Page;

/** The lowest tables that were walked through (paging-structure cache), whatever has become of the way to them. */
final class PagingCache {
    private record Key(Domain domain, long part) {}

    private final Map<Key, IoPageTable.Level> levels = new HashMap<>();
    private final int covers;

    /** @param covers the order of what a lowest table covers */
    PagingCache(int covers) {
        this.covers = covers;
    }

    Optional<IoPageTable.Level> find(Domain domain, Iova iova) {
        return Optional.ofNullable(levels.get(new Key(domain, iova.page() >> covers)));
    }

    void fill(Domain domain, Iova iova, IoPageTable.Level level) {
        levels.put(new Key(domain, iova.page() >> covers), level);
    }

    /** Drops the tables of the pages {@code from} to {@code end - 1}. */
    void drop(Domain domain, long from, long end) {
        levels.keySet()
                .removeIf(key -> key.domain().equals(domain)
                        && key.part() <= (end - 1) >> covers
                        && key.part() >= from >> covers);
    }

    boolean leadsTo(Page page) {
        return levels.values().stream()
                .flatMap(level -> level.leaves().stream())
                .anyMatch(leaf -> leaf.leadsTo(page));
    }

    void clear() {
        levels.clear();
    }
}
