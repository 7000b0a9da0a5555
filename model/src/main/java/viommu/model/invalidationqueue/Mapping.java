package viommu.model.invalidationqueue;

/** What the driver has made of an IOVA. */
public enum Mapping {
    FREE,
    LIVE,
    /** A CPU tears it down. */
    UNMAPPING,
    /** Its invalidation failed: it is not handed out before a retry succeeds. */
    QUARANTINED
}
