package viommu.model.flushqueue;

/** What a CPU inside an unmap, or the timer, does next. */
public enum Piece {
    IDLE,
    /** Clear the page-table entry and take its table page out of the page table. */
    CLEAR_PTE,
    /** Take the ring's lock, release what is flushed out; a ring that is still full needs a flush. */
    MAKE_ROOM,
    /** Count a flush as started, invalidate the whole IOTLB. */
    START_FLUSH,
    /** Wait for the end of the invalidation, count the flush as finished. */
    FINISH_FLUSH,
    /** Queue the IOVA, arm the timer, return the ring's lock. */
    ADD_ENTRY,
    /** The timer releases what is flushed out in every ring. */
    DRAIN_RING,
    /** Invalidate, without a count of it. */
    INVALIDATE,
    /** Give the IOVA and its table page back, without a ring. */
    RELEASE
}
