package viommu.model.devicetlb;

/** Whose a page is. */
public enum Owner {
    GUEST,
    /** The host itself, another guest, or nobody. */
    OTHER
}
