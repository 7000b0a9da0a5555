package viommu.ci.bench.graph;

import viommu.ci.bench.NotMeasuredException;

/** Something that sees all of a graph. */
interface Contender extends AutoCloseable {
    String name();

    /** Everything that a round needs and that is not measured. */
    void prepare();

    /** What it is and what it was told, after it is prepared. */
    String settings();

    /**
     * Sees the graph once.
     *
     * @throws NotMeasuredException if it did not see all of it
     */
    Sample round();

    @Override
    default void close() {}
}
