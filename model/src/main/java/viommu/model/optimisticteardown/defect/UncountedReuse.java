package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mappings;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A buffer that shares a live mapping is not counted. */
final class UncountedReuse extends Mappings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UncountedReuse",
                    "UsersAfterReuse",
                    "a buffer that shares a live mapping is not counted",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "the count of users falls to zero too early; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "MappedDmaSucceeds"),
            (c, clean) -> Actors.of(c, clean.rules().with(new UncountedReuse(c))));

    private UncountedReuse(Constants c) {
        super(c);
    }

    @Override
    public int usersAfterReuse(OptimisticTeardownState s, int iova) {
        return 1;
    }
}
