package viommu.ci.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import viommu.adapters.logs.trial.LogReport;
import viommu.ci.claim.Exit;

/**
 * What came of the logs, and where it was written to besides.
 *
 * @param explanations the shortest part of the logs that breaks the same rule, for each rule that is broken
 * @param chart where the timeline was drawn
 */
public record Traced(LogReport report, List<Explained> explanations, Optional<Path> chart) {
    public Traced {
        explanations = List.copyOf(explanations);
    }

    public Exit exit() {
        if (report.broken() > 0) {
            return Exit.DIFFERS;
        }
        return report.conclusive() ? Exit.AS_EXPECTED : Exit.INCONCLUSIVE;
    }
}
