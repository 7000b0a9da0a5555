package viommu.model.optimisticteardown;

/** What becomes of the mapping of an IOVA. */
public enum Mapping {
    /** There is none: the allocator has the IOVA. */
    FREE,
    /** Buffers use it. */
    LIVE,
    /** The last unmap has returned; it waits in a pool for its reuse or its teardown. */
    STALE,
    /** Its teardown has begun after it was stale. */
    EXPIRING,
    /** Its last unmap is inside a strict teardown, and has not returned. */
    UNMAPPING
}
