package viommu.model.viommu;

/** Whose a host frame is. */
public enum Owner {
    GUEST,
    /** The host itself, another guest, or nobody. */
    OTHER
}
