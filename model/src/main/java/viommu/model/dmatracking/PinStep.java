package viommu.model.dmatracking;

/** What the pin worker does next. */
public enum PinStep {
    IDLE,
    /** Look whether the page is pinned already. */
    TEST,
    /** Have VFIO pin the page and map it for the device. */
    MAP,
    /** Set the PINNED flag. */
    SET,
    /** Let go of the lock and answer the guest. */
    ANSWER
}
