package viommu.model.invalidationqueue;

/** What a CPU does next. */
public enum Piece {
    IDLE,
    CLEAR_PTE,
    LOCK,
    ALLOCATE,
    WRITE_DESCRIPTORS,
    WRITE_TAIL,
    UNLOCK,
    AWAIT_COMPLETION,
    RELEASE
}
