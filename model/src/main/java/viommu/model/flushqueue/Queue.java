package viommu.model.flushqueue;

/** Who shares a ring. */
public enum Queue {
    /** Nobody: every CPU has its own. */
    PER_CPU,
    /** All CPUs. */
    SINGLE,
    /** There is none: an unmap invalidates its IOVA and waits. */
    NONE
}
