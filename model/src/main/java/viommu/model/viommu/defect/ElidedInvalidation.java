package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Guest;
import viommu.model.viommu.Piece;
import viommu.model.viommu.Strategy;
import viommu.model.viommu.ViommuState;

/** The flush is told that the entry was not present and is left out, unless caching mode is on. */
final class ElidedInvalidation extends Guest {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ElidedInvalidation",
                    "SubmitInvalidation",
                    "the flush is told that the entry was not present and is left out, unless caching mode is on",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-78.html, CVE-2013-6375, 85c72f9fe7",
                            "VT-d: fix TLB flushing in dma_pte_clear_one",
                            Certainty.SOURCE_READ)),
                    "StrictBareMetal",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new ElidedInvalidation(c, clean.strategy())));

    private ElidedInvalidation(Constants c, Strategy strategy) {
        super(c, strategy);
    }

    @Override
    public boolean submitInvalidation(ViommuState s, int order) {
        if (!c.bareMetal()) {
            return super.submitInvalidation(s, order);
        }
        if (!isNext(s, Piece.SUBMIT_INVALIDATION)
                || s.task.iovas.bits() != c.orderBits(order)
                || s.queue.length() + 1 > c.queueCapacity) {
            return false;
        }
        submitWait(s);
        return true;
    }
}
