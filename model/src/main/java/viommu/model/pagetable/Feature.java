package viommu.model.pagetable;

/** What of a page table is looked at. */
public enum Feature {
    /** One level, ranges of several pages. */
    RANGES,
    /** Two levels, superpages and a paging-structure cache. */
    TWO_LEVELS,
    /** Two levels, of which an emulator keeps a shadow. */
    SHADOW,
    /** One level; the walker sees each word of an entry some time after the driver wrote it. */
    VISIBILITY
}
