package viommu.model.pinaccounting;

/** What the container is asked to do. */
public enum Op {
    NONE,
    MAP,
    UNMAP,
    /** A map that failed takes back what it did. */
    UNDO,
    ATTACH,
    /** Also an attach that failed. */
    DETACH,
    POPULATE,
    /** Also a populate that failed. */
    DISCARD
}
