package viommu.model.pinaccounting;

/** Whose a frame is. */
public enum Owner {
    GUEST,
    /** The host itself, another guest, or nobody. */
    OTHER
}
