package viommu.ci.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Run;

/** What came of a job. */
public record Answer(List<Claim> claims, List<Run> runs, List<Comparison> comparisons) {

    public Answer(List<Claim> claims, List<Run> runs) {
        this(claims, runs, List.of());
    }

    static Answer of(Comparison comparison) {
        Run run = new Run(
                comparison.subject(),
                EngineName.BRIDGE,
                "every edge",
                Optional.empty(),
                comparison.time(),
                Map.of("scope", comparison.scope()),
                comparison.command());
        return new Answer(List.of(), List.of(run), List.of(comparison));
    }
}
