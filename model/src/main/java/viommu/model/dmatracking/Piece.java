package viommu.model.dmatracking;

/** What a guest CPU does next. */
public enum Piece {
    IDLE,
    /** Add one to the map count of a page. */
    INCREMENT,
    /** Set its ACCESSED flag. */
    SET_ACCESSED,
    /** Look at its PINNED flag. */
    TEST_PINNED,
    /** Ask the host to pin what was not pinned. */
    ASK,
    /** Once the host has answered: look again. */
    RECHECK,
    /** The map fails: take the counts of all its pages back. */
    UNDO,
    /** The map has returned: the device may use the pages until its unmap is complete. */
    UNMAP,
    /** Take one from the map count of a page. */
    DECREMENT
}
