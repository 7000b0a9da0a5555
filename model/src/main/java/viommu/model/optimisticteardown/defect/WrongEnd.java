package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A pool tears down first what was parked last. */
final class WrongEnd extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "WrongEnd",
                    "Oldest",
                    "a pool tears down first what was parked last",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "what was parked first waits behind what is younger; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "OnePool",
                    "StaleBounded"),
            (c, clean) -> Actors.of(c, clean.rules().with(new WrongEnd(c))));

    private WrongEnd(Constants c) {
        super(c);
    }

    @Override
    public int oldest(OptimisticTeardownState s, int cpu) {
        return s.pool.at(cpu).at(s.pool.at(cpu).length() - 1);
    }
}
