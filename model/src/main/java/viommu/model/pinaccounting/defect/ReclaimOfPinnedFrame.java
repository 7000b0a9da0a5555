package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Host;
import viommu.model.pinaccounting.Owner;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The host takes a frame back without a look at its pins. */
final class ReclaimOfPinnedFrame extends Host {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReclaimOfPinnedFrame",
                    "Reclaim",
                    "the host takes a frame back without a look at its pins",
                    List.of(new Citation(
                            "pKVM-IA issue 92",
                            "a page must not be unshared while it is mapped for"
                                    + " DMA: the count of mappings guards the change of owner",
                            Certainty.SOURCE_READ)),
                    "Balloon",
                    "KeepsOvercommit"),
            (c, clean) -> clean.with(new ReclaimOfPinnedFrame(c)));

    private ReclaimOfPinnedFrame(Constants c) {
        super(c);
    }

    @Override
    public boolean reclaim(PinAccountingState s, int frame) {
        if (!s.owner.is(frame, Owner.GUEST)) {
            return false;
        }
        takeBack(s, frame);
        return true;
    }
}
