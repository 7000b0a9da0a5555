package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** One CPU takes the places of the others in the quota. */
final class CpuQuotaNotKept extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "CpuQuotaNotKept",
                    "HasRoom",
                    "one CPU takes the places of the others in the quota",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "the quota of a CPU is not looked at; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "StaleBounded"),
            (c, clean) -> Actors.of(c, clean.rules().with(new CpuQuotaNotKept(c))));

    private CpuQuotaNotKept(Constants c) {
        super(c);
    }

    @Override
    public boolean hasRoom(OptimisticTeardownState s, int cpu) {
        return !s.isPressed() && stale(s) < c.staleQuota;
    }
}
