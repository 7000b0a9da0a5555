package viommu.model.optimisticteardown.defect;

import java.util.List;
import java.util.Map;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** What waits in the pool of one CPU is compared with the quota of all. */
final class OwnPoolForWholeQuota extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "OwnPoolForWholeQuota",
                    "HasRoom",
                    "what waits in the pool of one CPU is compared with the quota of all",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "a quota that is counted per CPU and enforced globally; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "StaleBounded",
                    Map.of("StaleQuota", 1)),
            (c, clean) -> Actors.of(c, clean.rules().with(new OwnPoolForWholeQuota(c))));

    private OwnPoolForWholeQuota(Constants c) {
        super(c);
    }

    @Override
    public boolean hasRoom(OptimisticTeardownState s, int cpu) {
        return !s.isPressed() && s.pool.at(cpu).length() < c.staleQuota;
    }
}
