package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.Rings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The free list of an entry is not emptied when the entry is released. */
final class KeptFreeList extends Rings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "KeptFreeList",
                    "PagesLeft",
                    "the free list of an entry is not emptied when the entry is released",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/13f43d7cf3e0, iommu/pages: Formalize the "
                                    + "freelist API (2025)",
                            "the free list of a released slot is not initialised again (mended "
                                    + "by "
                                    + "lore.kernel.org/all/0-v1-7d4dfa6140f7+11f04-iommu_freelist_init_jgg@nvidia.com); "
                                    + "that its pages are then freed twice is our own conclusion",
                            Certainty.SOURCE_READ)),
                    "Single",
                    "TablePagesFreedOnce"),
            (c, clean) -> clean.with(new KeptFreeList(c)));

    private KeptFreeList(Constants c) {
        super(c);
    }

    @Override
    public int pagesLeft(int pages) {
        return pages;
    }
}
