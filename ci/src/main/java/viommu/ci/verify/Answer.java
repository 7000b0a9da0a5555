package viommu.ci.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Run;

/** What came of a job. */
public record Answer(List<Claim> claims, List<Run> runs, List<Comparison> comparisons, List<Enlargement> enlargements) {

    public Answer(List<Claim> claims, List<Run> runs) {
        this(claims, runs, List.of(), List.of());
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
        return new Answer(List.of(), List.of(run), List.of(comparison), List.of());
    }

    static Answer of(Enlargement enlargement) {
        Run run = new Run(
                enlargement.subject(),
                EngineName.LARGER,
                "all states at a larger scope",
                enlargement.explorer(),
                enlargement.time(),
                Map.of("scope", enlargement.scope()),
                enlargement.command());
        return new Answer(List.of(), List.of(run), List.of(), List.of(enlargement));
    }
}
