package viommu.model.viommu.defect;

import java.util.List;
import java.util.Map;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Strategy;
import viommu.model.viommu.ViommuState;

/** An unmap does not take its place in the quota of stale mappings. */
final class UnreservedQuota extends Strategy {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnreservedQuota",
                    "RoomForStale",
                    "an unmap does not take its place in the quota of stale mappings",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "a quota that is counted per CPU and enforced globally; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "DeferredSidecore",
                    "StaleBounded",
                    Map.of("StaleQuota", 1)),
            (c, clean) -> clean.with(new UnreservedQuota(c)));

    private UnreservedQuota(Constants c) {
        super(c);
    }

    @Override
    public boolean roomForStale(ViommuState s) {
        return true;
    }
}
