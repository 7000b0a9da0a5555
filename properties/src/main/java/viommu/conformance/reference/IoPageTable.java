package viommu.conformance.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import viommu.conformance.Iova;
import viommu.conformance.PageSize;
import viommu.conformance.Range;

/** A radix tree with a level for each page size; a table that is unlinked stays as it was, for whoever still knows it. */
final class IoPageTable {
    /** Slots of one table: a {@link Translation}, or the table below. */
    static final class Level {
        private final int order;
        private final TreeMap<Long, Object> slots = new TreeMap<>();

        Level(int order) {
            this.order = order;
        }

        Optional<Translation> leaf(Iova iova) {
            return slots.get(iova.page() >> order) instanceof Translation t ? Optional.of(t) : Optional.empty();
        }

        private Level below(Iova iova) {
            return slots.get(iova.page() >> order) instanceof Level level ? level : null;
        }

        List<Translation> leaves() {
            List<Translation> leaves = new ArrayList<>();
            for (Object slot : slots.values()) {
                if (slot instanceof Translation leaf) {
                    leaves.add(leaf);
                } else if (slot instanceof Level level) {
                    leaves.addAll(level.leaves());
                }
            }
            return leaves;
        }
    }

    private final SortedSet<PageSize> sizes;
    private final Level root;

    IoPageTable(SortedSet<PageSize> sizes) {
        this.sizes = sizes;
        this.root = new Level(sizes.last().order());
    }

    /** Whatever was in its place is unlinked. */
    void write(Translation leaf) {
        Level level = root;
        while (1L << level.order > leaf.pages()) {
            level = belowOrNew(level, leaf.first());
        }
        level.slots.put(leaf.first().page() >> level.order, leaf);
    }

    private Level belowOrNew(Level level, Iova iova) {
        Level below = level.below(iova);
        if (below == null) {
            below = new Level(sizes.headSet(new PageSize(level.order)).last().order());
            level.slots.put(iova.page() >> level.order, below);
        }
        return below;
    }

    /** Clears the leaves in the range; the tables stay linked. */
    void clear(Range range) {
        clear(root, range);
    }

    private static void clear(Level level, Range range) {
        long from = range.first().page() >> level.order;
        long to = range.end() - 1 >> level.order;
        Map<Long, Object> touched = level.slots.subMap(from, true, to, true);
        touched.values().removeIf(slot -> slot instanceof Translation);
        touched.values().forEach(slot -> clear((Level) slot, range));
    }

    /** The lowest table on the way to the page, if there is one of the smallest pages. */
    Optional<Level> lowest(Iova iova) {
        Level level = root;
        while (level != null && level.order > sizes.first().order()) {
            level = level.below(iova);
        }
        return Optional.ofNullable(level);
    }

    Optional<Translation> walk(Iova iova) {
        for (Level level = root; level != null; level = level.below(iova)) {
            Optional<Translation> leaf = level.leaf(iova);
            if (leaf.isPresent()) {
                return leaf;
            }
        }
        return Optional.empty();
    }

    List<Translation> leaves() {
        return root.leaves();
    }
}
