package viommu.model.optimisticteardown;

/** Whose the frame behind a page is. */
public enum Owner {
    GUEST,
    /** The host has taken it back. */
    OTHER
}
