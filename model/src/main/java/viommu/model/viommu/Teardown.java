package viommu.model.viommu;

/** What the driver does between an unmap and the end of the translation. */
public enum Teardown {
    /** Unmap clears, invalidates, waits and only then returns. */
    STRICT,
    /** Unmap clears and invalidates, and returns without waiting. */
    ASYNC,
    /** Unmap clears and returns; stale mappings are invalidated together, later. */
    DEFERRED,
    /** Unmap returns; a stale mapping stays usable and may be reused until it is torn down. */
    OPTIMISTIC,
    /** No strategy: a guest that keeps no rule. */
    HOSTILE
}
