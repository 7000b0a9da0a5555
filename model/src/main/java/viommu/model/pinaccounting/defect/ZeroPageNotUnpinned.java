package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The zero page is pinned like any other frame and never unpinned. */
final class ZeroPageNotUnpinned extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ZeroPageNotUnpinned",
                    "Unpinned",
                    "the zero page is pinned like any other frame and never unpinned",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/873aefb376bb",
                            "vfio/type1: Unpin zero pages: pin and unpin use different predicates",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "PinsExact"),
            (c, clean) -> Actors.with(c, new ZeroPageNotUnpinned(c)));

    private ZeroPageNotUnpinned(Constants c) {
        super(c);
    }

    @Override
    public int unpinned(PinAccountingState s, int frame) {
        return frame == c.zero() ? 0 : super.unpinned(s, frame);
    }
}
