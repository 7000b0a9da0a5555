package viommu.ci.bench;

import java.nio.file.Path;
import java.util.Map;
import viommu.ci.feedback.Feedback;
import viommu.ci.home.Home;

/**
 * What the user asked for, and where things lie.
 *
 * @param rounds how often each contender is measured, in turn with the others
 * @param warmUp how many rounds a JVM runs before it is measured
 * @param scope sizes that differ from those that a benchmark is meant for
 * @param withTlc whether there is time for TLC
 * @param dear the defects that are asked of what takes seconds for each
 */
public record Setting(
        Home home, int rounds, int warmUp, Map<String, Integer> scope, boolean withTlc, Share dear, Feedback feedback) {

    public Setting {
        scope = Map.copyOf(scope);
    }

    /** Where results and everything built for a measurement go. */
    public Path target() {
        return home.root().resolve("target").resolve("bench");
    }

    /** Where the plain files of the benchmark lie. */
    public Path files() {
        return home.root().resolve("ci").resolve("bench");
    }
}
