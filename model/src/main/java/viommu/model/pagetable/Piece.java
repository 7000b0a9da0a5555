package viommu.model.pagetable;

/** What a map or an unmap consists of. */
public enum Piece {
    WRITE_ENTRIES,
    WRITE_FRAMES,
    WRITE_PRESENT,
    WRITE_SUPERPAGE,
    SPLIT,
    CLEAR_ENTRIES,
    ZERO_FRAMES,
    WRITE_BACK,
    SUBMIT,
    AWAIT,
    FREE_TABLES,
    RELEASE
}
