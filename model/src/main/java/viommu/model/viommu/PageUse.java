package viommu.model.viommu;

/** What the guest uses a page for. */
public enum PageUse {
    IDLE,
    /** A DMA buffer that is mapped, or that map or unmap has not given back yet. */
    BUFFER,
    /** Something else. */
    REUSED
}
