package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A mapping that was due is torn down although it has been reused since. */
final class TeardownOfReused extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "TeardownOfReused",
                    "StillStale",
                    "a mapping that was due is torn down although it has been reused since",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "expiry races with reuse; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "MappedDmaSucceeds"),
            (c, clean) -> Actors.of(c, clean.rules().with(new TeardownOfReused(c))));

    private TeardownOfReused(Constants c) {
        super(c);
    }

    @Override
    public boolean isStillStale(OptimisticTeardownState s, int iova) {
        return true;
    }
}
