package viommu.model.pinaccounting;

/** How far a request is. */
public enum Phase {
    IDLE,
    /** Page by page: pin, and install in each domain. */
    FILL,
    /** Page by page: clear in each domain, and gather the frame. */
    CLEAR,
    SYNC,
    UNPIN,
    RETURN
}
