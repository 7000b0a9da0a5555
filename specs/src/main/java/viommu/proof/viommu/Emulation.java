package viommu.proof.viommu;

/** Who works the invalidation queue off, as in {@code Viommu.tla}. */
enum Emulation {
    BARE_METAL,
    SAMECORE,
    SIDECORE
}
