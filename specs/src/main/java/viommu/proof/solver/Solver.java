package viommu.proof.solver;

import java.time.Duration;

/** Something that can tell whether assertions can all be true. */
public interface Solver {

    /**
     * Whether the assertions of the script can all be true.
     *
     * @param limit after which it gives up
     * @param seed that its choices begin with
     */
    Answer ask(Script script, Duration limit, int seed);

    /** Its name and version. */
    String version();
}
