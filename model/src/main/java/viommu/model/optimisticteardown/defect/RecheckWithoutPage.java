package viommu.model.optimisticteardown.defect;

import java.util.List;
import java.util.Map;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mappings;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The second look sees that the mapping is stale, and not that it is one of another page by now. */
final class RecheckWithoutPage extends Mappings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "RecheckWithoutPage",
                    "StillMatches",
                    "the second look sees that the mapping is stale, and not that it is one of another page by now",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "between look-up and reuse the IOVA is torn down, mapped to another page and unmapped; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "MappedDmaSucceeds",
                    Map.of("Iova", 1, "Page", 3)),
            (c, clean) -> Actors.of(c, clean.rules().with(new RecheckWithoutPage(c))));

    private RecheckWithoutPage(Constants c) {
        super(c);
    }

    @Override
    public boolean stillMatches(OptimisticTeardownState s, int cpu, int iova) {
        return isReusable(s.mapping.at(iova));
    }
}
