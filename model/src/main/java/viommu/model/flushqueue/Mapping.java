package viommu.model.flushqueue;

/** What an IOVA is used for. */
public enum Mapping {
    /** The allocator may hand it out. */
    FREE,
    /** Its page-table entry is present. */
    LIVE,
    /** Its page-table entry is cleared; the allocator does not have it back yet. */
    CLEARED
}
