package viommu.model.viommu;

/** What a map, an unmap or a flush consists of. */
public enum Piece {
    CLEAR_PTE,
    SUBMIT_INVALIDATION,
    AWAIT_COMPLETION,
    RELEASE,
    RETURN
}
