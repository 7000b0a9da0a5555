package viommu.ci.verify;

import java.util.List;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Run;

/** What came of a job. */
public record Answer(List<Claim> claims, List<Run> runs) {}
