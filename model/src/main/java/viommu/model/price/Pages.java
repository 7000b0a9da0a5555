package viommu.model.price;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;
import viommu.model.viommu.Mapping;
import viommu.model.viommu.PageUse;
import viommu.model.viommu.Teardown;
import viommu.model.viommu.ViommuState;

/**
 * The pages that serve as buffers. What an unmap returns is used again at once, the last first, unless something else takes it;
 * then the page comes again when all others have had their turn.
 */
final class Pages {
    private final Slices slices;
    private final RandomGenerator random;
    private final double loss;
    private final Deque<Integer> recent = new ArrayDeque<>();
    private final Deque<Integer> others = new ArrayDeque<>();

    /** @param loss the share of returned pages that something else takes */
    Pages(Slices slices, double loss, RandomGenerator random) {
        this.slices = slices;
        this.loss = loss;
        this.random = random;
        for (int page = 0; page < slices.pages(); page++) {
            others.add(page);
        }
    }

    /** A page for the next buffer; a page whose IOVAs are all stale is passed over. */
    int next() {
        for (int tried = recent.size() + others.size(); tried > 0; tried--) {
            int page = recent.isEmpty() ? others.poll() : recent.pop();
            if (isUsable(page)) {
                if (slices.at(page).pageUse.is(0, PageUse.REUSED)) {
                    slices.take(page, "FreePage(p1)");
                }
                return page;
            }
            others.add(page);
        }
        throw new IllegalStateException("no page has a free IOVA: the pool is too small for ring and quota");
    }

    private boolean isUsable(int page) {
        ViommuState slice = slices.at(page);
        return slice.mapping.count(Mapping.FREE) > 0
                || slices.teardown() == Teardown.OPTIMISTIC && slice.mapping.count(Mapping.STALE) > 0;
    }

    /** Its unmap has returned. */
    void returned(int page) {
        if (random.nextDouble() < loss) {
            slices.take(page, "ReusePage(p1)");
            others.add(page);
        } else {
            recent.push(page);
        }
    }
}
