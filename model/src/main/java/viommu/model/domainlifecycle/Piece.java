package viommu.model.domainlifecycle;

/** What the operations of a lifecycle consist of. */
public enum Piece {
    WRITE_PTE,
    CLEAR_PTE,
    ALLOCATE_ID,
    JOIN_DOMAIN,
    LEAVE_DOMAIN,
    SET_CONTEXT,
    CLEAR_CONTEXT,
    INVALIDATE_CONTEXT,
    INVALIDATE_PAGE,
    INVALIDATE_DOMAIN,
    MAP_ENDPOINT,
    UNMAP_ENDPOINT,
    ROLL_BACK,
    EMPTY_CONTAINER,
    REPLAY,
    RETURN
}
