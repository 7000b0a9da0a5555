package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mappings;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The count of users never falls to zero. */
final class KeptCount extends Mappings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "KeptCount",
                    "UsersAfterUnmap",
                    "the count of users never falls to zero",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "a count that is not dropped: the mapping stays live, and its page pinned, for ever; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "NoMappingLost"),
            (c, clean) -> Actors.of(c, clean.rules().with(new KeptCount(c))));

    private KeptCount(Constants c) {
        super(c);
    }

    @Override
    public int usersAfterUnmap(OptimisticTeardownState s, int iova) {
        return Math.max(1, super.usersAfterUnmap(s, iova));
    }
}
