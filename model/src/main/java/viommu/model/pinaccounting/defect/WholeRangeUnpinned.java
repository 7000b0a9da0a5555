package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Op;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A map that failed at a page unpins the whole range. */
final class WholeRangeUnpinned extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "WholeRangeUnpinned",
                    "Unpinned",
                    "a map that failed at a page unpins the whole range",
                    List.of(
                            new Citation(
                                    "CVE-2014-3601",
                                    "kvm: iommu: fix the third parameter of"
                                            + " kvm_iommu_put_pages: the error path unpins the wrong"
                                            + " number of pages",
                                    Certainty.SOURCE_READ),
                            new Citation("CVE-2014-8369", "the fix was incomplete", Certainty.FROM_MEMORY)),
                    "Regions",
                    "PinsExact"),
            (c, clean) -> Actors.with(c, new WholeRangeUnpinned(c)));

    private WholeRangeUnpinned(Constants c) {
        super(c);
    }

    @Override
    public int unpinned(PinAccountingState s, int frame) {
        int unpinned = super.unpinned(s, frame);
        for (int i = 0; i < c.iovas(); i++) {
            boolean never = s.task.op.is(Op.UNDO) && s.task.iovas.contains(i) && s.hand.isNone(i);
            if (never && s.backing.at(i) == frame) {
                unpinned++;
            }
        }
        return unpinned;
    }
}
