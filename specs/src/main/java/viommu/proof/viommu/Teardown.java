package viommu.proof.viommu;

/** The driver's strategy, as in {@code Viommu.tla}. */
enum Teardown {
    STRICT,
    ASYNC,
    DEFERRED,
    OPTIMISTIC,
    HOSTILE
}
