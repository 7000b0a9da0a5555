package viommu.model.domainlifecycle;

/** What the driver is busy with. */
public enum Operation {
    IDLE,
    MAP,
    UNMAP,
    FLUSH,
    ATTACH,
    DETACH,
    REMOVE
}
