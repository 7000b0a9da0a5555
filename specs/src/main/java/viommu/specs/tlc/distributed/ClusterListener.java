package viommu.specs.tlc.distributed;

/**
 * Told what becomes of the workers, each thread of a worker counting as one. Called from threads of the run, one call at a time;
 * must return soon.
 */
public interface ClusterListener {
    ClusterListener SILENT = new ClusterListener() {};

    /** The server has no worker, and nothing goes on until one joins. */
    default void waiting(Cluster cluster) {}

    /**
     * @param worker such as {@code rmi://host:46123/0}
     * @param present how many there are now
     */
    default void joined(String worker, int present) {}

    /** What it had been given to do goes to others. */
    default void lost(String worker, int present) {}
}
