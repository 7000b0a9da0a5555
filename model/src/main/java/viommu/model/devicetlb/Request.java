package viommu.model.devicetlb;

/** How far an invalidation request to a function is. */
public enum Request {
    /** There is none. */
    IDLE,
    /** On its way. */
    SENT,
    /** The function has dropped its translations and has not answered. */
    INVALIDATED
}
