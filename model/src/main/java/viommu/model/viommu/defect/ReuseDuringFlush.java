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

/** A stale mapping is revived although its teardown has begun, and is then torn down live. */
final class ReuseDuringFlush extends Guest {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReuseDuringFlush",
                    "Reuse",
                    "a stale mapping is revived although its teardown has begun, and is then torn down live",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "expiry races reuse; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "OptimisticSidecore",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new ReuseDuringFlush(c, clean.strategy())));

    private ReuseDuringFlush(Constants c, Strategy strategy) {
        super(c, strategy);
    }

    @Override
    public boolean reuse(ViommuState s, int iova, int page) {
        if (!s.guestRuns()
                || c.teardown != Teardown.OPTIMISTIC
                || !s.mapping.is(iova, Mapping.STALE)
                || s.buffer.at(iova) != page
                || !s.pageUse.is(page, PageUse.IDLE)) {
            return false;
        }
        revive(s, iova, page);
        return true;
    }
}
