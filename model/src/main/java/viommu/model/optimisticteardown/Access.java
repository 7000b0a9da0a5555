package viommu.model.optimisticteardown;

/** What a mapping permits, and what a caller asks for. */
public enum Access {
    /** The device may read. */
    READ,
    /** The device may read and write. */
    READ_WRITE
}
