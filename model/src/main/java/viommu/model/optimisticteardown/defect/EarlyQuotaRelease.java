package viommu.model.optimisticteardown.defect;

import java.util.List;
import java.util.Map;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mapping;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A mapping gives its place in the quota back when its teardown begins. */
final class EarlyQuotaRelease extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EarlyQuotaRelease",
                    "StaleMappings",
                    "a mapping gives its place in the quota back when its teardown begins",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "until it is torn down the device can still reach the page; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "StaleBounded",
                    Map.of("StaleQuota", 1)),
            (c, clean) -> Actors.of(c, clean.rules().with(new EarlyQuotaRelease(c))));

    private EarlyQuotaRelease(Constants c) {
        super(c);
    }

    @Override
    public int stale(OptimisticTeardownState s) {
        return s.mapping.count(Mapping.STALE);
    }
}
