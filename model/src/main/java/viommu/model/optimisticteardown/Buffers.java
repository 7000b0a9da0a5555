package viommu.model.optimisticteardown;

/** What two buffers on one page, mapped with the same permission, have. */
public enum Buffers {
    /** An IOVA each. */
    SEPARATE,
    /** One IOVA, with a count of users. */
    SHARED
}
