package viommu.model.optimisticteardown;

/** Whether the device has an IOMMU domain. */
public enum DomainState {
    ATTACHED,
    /** Callers have given everything back; what is stale is being torn down. */
    DETACHING,
    /** The domain is destroyed. */
    DETACHED
}
