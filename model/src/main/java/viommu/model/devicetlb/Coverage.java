package viommu.model.devicetlb;

/** What the invalidation of a device TLB covers at an unmap. */
public enum Coverage {
    /** The smallest naturally aligned block of a power of two of pages around the unmapped range. */
    EXACT,
    /** Everything: legal, and costs only time. */
    OVER_WIDE
}
