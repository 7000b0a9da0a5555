package viommu.model.optimisticteardown;

/** Who has a pool. */
public enum Processors {
    /** One CPU with one pool, which may use the whole quota. */
    ONE,
    /** Each of several CPUs has a pool with a quota of its own. */
    SEVERAL
}
