package viommu.model.optimisticteardown;

/** How far the invalidation is that a CPU has submitted. */
public enum Request {
    /** There is none, or it is complete. */
    NONE,
    SUBMITTED,
    /** The shadow entry is gone; DMAs that it has translated may be under way. */
    UNSHADOWED
}
