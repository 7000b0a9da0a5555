package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mapping;
import viommu.model.optimisticteardown.Mappings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A mapping whose teardown has begun is reused. */
final class ReuseDuringTeardown extends Mappings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReuseDuringTeardown",
                    "Reusable",
                    "a mapping whose teardown has begun is reused",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "expiry races with reuse: the mapping structure knows the mapping until its IOVA is released; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "MappedDmaSucceeds"),
            (c, clean) -> Actors.of(c, clean.rules().with(new ReuseDuringTeardown(c))));

    private ReuseDuringTeardown(Constants c) {
        super(c);
    }

    @Override
    public boolean isReusable(Mapping mapping) {
        return mapping == Mapping.EXPIRING || super.isReusable(mapping);
    }
}
