package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Guest;
import viommu.model.viommu.Mapping;
import viommu.model.viommu.PageUse;
import viommu.model.viommu.Strategy;
import viommu.model.viommu.Teardown;
import viommu.model.viommu.ViommuState;

/** A stale mapping is looked up by its IOVA and revived for another page. */
final class ReuseByIova extends Guest {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReuseByIova",
                    "Reuse",
                    "a stale mapping is looked up by its IOVA and revived for another page",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "OptimisticSidecore",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new ReuseByIova(c, clean.strategy())));

    private ReuseByIova(Constants c, Strategy strategy) {
        super(c, strategy);
    }

    @Override
    public boolean reuse(ViommuState s, int iova, int page) {
        if (!driverIdle(s)
                || c.teardown != Teardown.OPTIMISTIC
                || !s.mapping.is(iova, Mapping.STALE)
                || !s.pageUse.is(page, PageUse.IDLE)) {
            return false;
        }
        s.buffer.set(iova, page);
        return super.reuse(s, iova, page);
    }
}
