package viommu.model.devicetlb;

/** Whether functions come and go. */
public enum Plugging {
    /** Both are attached for good. */
    FIXED,
    /** The driver attaches and detaches them, and the virtual function may be removed without notice. */
    HOT_PLUG
}
