package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.Driver;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The flush is told that the entry was not present, since it is looked at after it is cleared, and is left out. */
final class NotPresentHint extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "NotPresentHint",
                    "MustFlush",
                    "the flush is told that the entry was not present, since it is looked at after it is cleared, and is left out",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-78.html, CVE-2013-6375, 85c72f9fe7",
                            "VT-d: fix TLB flushing in dma_pte_clear_one",
                            Certainty.SOURCE_READ)),
                    "StatusSlots",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new NotPresentHint(c)));

    private NotPresentHint(Constants c) {
        super(c, new Submission(c));
    }

    @Override
    public boolean mustFlush(InvalidationQueueState s, int iova) {
        return false;
    }
}
