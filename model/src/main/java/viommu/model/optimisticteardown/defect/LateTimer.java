package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A mapping is due when it is older than it may be. */
final class LateTimer extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LateTimer",
                    "Due",
                    "a mapping is due when it is older than it may be",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "off by one, as > for >= in a flush queue; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "OnePool",
                    "StaleBounded"),
            (c, clean) -> Actors.of(c, clean.rules().with(new LateTimer(c))));

    private LateTimer(Constants c) {
        super(c);
    }

    @Override
    public boolean isDue(OptimisticTeardownState s, int cpu) {
        return !s.pool.at(cpu).isEmpty() && s.age.at(oldest(s, cpu)) > c.staleAge;
    }
}
