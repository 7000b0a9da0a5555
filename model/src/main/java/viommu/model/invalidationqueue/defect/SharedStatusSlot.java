package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Consecutive waits share one status slot: the completion of one is taken for that of another. */
final class SharedStatusSlot extends Submission {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SharedStatusSlot",
                    "SlotFor",
                    "consecutive waits share one status slot: the completion of one is taken for that of another",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-373.html, CVE-2021-28692, 7c893abc4e, e4fee66043, c4e4434357",
                            "a late completion is taken for that of a later command",
                            Certainty.SOURCE_READ)),
                    "StatusSlots",
                    "NoEarlyCompletion"),
            (c, clean) -> clean.with(new SharedStatusSlot(c)));

    private SharedStatusSlot(Constants c) {
        super(c);
    }

    @Override
    public int slotFor(InvalidationQueueState s, int unit) {
        return 0;
    }
}
