package viommu.ci.bench;

/** Something that is measured in one go, with a table of its own. */
public interface Benchmark {

    /** What it is called on the command line; its files are called so too. */
    String name();

    /** @throws NotMeasuredException if there is nothing to report at all */
    Report measure(Setting setting);
}
