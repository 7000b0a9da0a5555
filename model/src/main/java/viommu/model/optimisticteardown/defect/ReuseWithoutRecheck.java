package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mappings;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** What the look-up has found is taken without a second look. */
final class ReuseWithoutRecheck extends Mappings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReuseWithoutRecheck",
                    "StillMatches",
                    "what the look-up has found is taken without a second look",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "the look-up for reuse races with expiry and with the reuse by another CPU; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "MappedDmaSucceeds"),
            (c, clean) -> Actors.of(c, clean.rules().with(new ReuseWithoutRecheck(c))));

    private ReuseWithoutRecheck(Constants c) {
        super(c);
    }

    @Override
    public boolean stillMatches(OptimisticTeardownState s, int cpu, int iova) {
        return true;
    }
}
