package viommu.ci.verify;

import java.util.List;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Run;

/** What came of a job. */
public record Answer(List<Claim> claims, List<Run> runs, List<Comparison> comparisons) {

    public Answer(List<Claim> claims, List<Run> runs) {
        this(claims, runs, List.of());
    }

    static Answer of(Comparison comparison) {
        return new Answer(List.of(), List.of(), List.of(comparison));
    }
}
