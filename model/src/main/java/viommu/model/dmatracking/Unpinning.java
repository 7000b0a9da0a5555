package viommu.model.dmatracking;

/** Why the host unpins. */
public enum Unpinning {
    /** From time to time, what has not been mapped lately. */
    LRU,
    /** What the guest gives back through its balloon, and nothing else. */
    BALLOON
}
