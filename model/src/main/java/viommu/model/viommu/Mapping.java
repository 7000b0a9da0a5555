package viommu.model.viommu;

/** How far the driver is with an IOVA page. */
public enum Mapping {
    FREE,
    /** The caller is inside map. */
    MAPPING,
    LIVE,
    /** The caller is inside unmap. */
    UNMAPPING,
    /** Unmap has returned; the teardown is not complete. */
    STALE
}
