package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A mapping that is reused stays in its pool. */
final class KeptInPool extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "KeptInPool",
                    "PoolsAfterReuse",
                    "a mapping that is reused stays in its pool",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "its pool tears it down while a buffer uses it, or has it twice; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "OnePool",
                    "NoMappingLost"),
            (c, clean) -> Actors.of(c, clean.rules().with(new KeptInPool(c))));

    private KeptInPool(Constants c) {
        super(c);
    }

    @Override
    public void takeForReuse(OptimisticTeardownState s, int iova) {
        s.age.set(iova, 0);
    }
}
