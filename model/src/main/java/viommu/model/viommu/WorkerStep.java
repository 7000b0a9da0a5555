package viommu.model.viommu;

/** What the emulator does next inside one invalidation descriptor. */
public enum WorkerStep {
    IDLE,
    UNSHADOW,
    FLUSH_IOTLB,
    DRAIN,
    UNPIN,
    RESHADOW
}
