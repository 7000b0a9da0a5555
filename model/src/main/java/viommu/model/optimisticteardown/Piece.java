package viommu.model.optimisticteardown;

/** What a CPU does next. */
public enum Piece {
    IDLE,
    /** Of a map: look for a mapping of the same page with the same permission. */
    LOOK_UP,
    /** Of a map: take the mapping that was found. */
    REUSE,
    /** Of a map: nothing was found, or it was lost: a new mapping. */
    INSTALL,
    /** Of a teardown: take the mapping that is due out of its pool. */
    TAKE_OUT,
    CLEAR_PTE,
    SUBMIT_INVALIDATION,
    AWAIT_COMPLETION,
    RELEASE,
    /** Of an early teardown of everything: the next one. */
    DRAIN
}
