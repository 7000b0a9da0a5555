package viommu.model.price;

/** What takes time, and the few other figures that the simulation needs; in cycles unless the table says otherwise. */
public enum Cost {
    /** The guest's processor, in MHz. */
    CLOCK,
    /** All that the guest does for a packet besides maps and unmaps. */
    PACKET,
    IOVA_ALLOCATE,
    /** The same where stale mappings give their IOVAs back together. */
    IOVA_ALLOCATE_DEFERRED,
    IOVA_FIND,
    IOVA_FREE,
    WRITE_PTE,
    CLEAR_PTE,
    /** To put a mapping among the stale ones, and to find it there. */
    PARK,
    /** To write descriptors and ring the doorbell, without the exit that this may be. */
    SUBMIT_INVALIDATION,
    /** Of the physical IOMMU. */
    FLUSH_IOTLB,
    /** Out of the guest, to the emulator of the register, and back. */
    EXIT,
    /** Until another core has seen what this one wrote. */
    POLL,
    FETCH,
    WRITE_SHADOW,
    PIN,
    UNPIN,
    /** To bring a page that the host has taken back into memory again. */
    FAULT_IN,
    /** Of the device, from the last bit on the wire until the packet is in memory, in ns. */
    DMA_LATENCY,
    /** Of the pages that an unmap returns: how many are not used as buffers again soon; between 0 and 1. */
    PAGE_LOSS
}
