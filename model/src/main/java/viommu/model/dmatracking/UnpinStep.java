package viommu.model.dmatracking;

/** What the unpin worker does next. */
public enum UnpinStep {
    IDLE,
    /** Swap an entry that is exactly PINNED for zero. */
    COMPARE_AND_SWAP,
    /** Write the zero of a swap that is not atomic; the protocol as it should be has none. */
    STORE,
    /** Have VFIO unmap the page from the device. */
    UNMAP,
    /** Have VFIO unpin the page. */
    UNPIN,
    /** Set PINNED again: VFIO could not unmap. */
    RESTORE,
    /** Clear the ACCESSED flag. */
    CLEAR_ACCESSED
}
