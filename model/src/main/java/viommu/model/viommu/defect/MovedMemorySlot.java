package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Host;
import viommu.model.viommu.Owner;
import viommu.model.viommu.ViommuState;

/** The host backs a guest page with a new frame while the shadow table still has the old one. */
final class MovedMemorySlot extends Host {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "MovedMemorySlot",
                    "FaultIn",
                    "the host backs a guest page with a new frame while the shadow table still has the old one",
                    List.of(
                            new Citation(
                                    "CVE-2012-2121",
                                    "KVM: unmap pages from the iommu when slots are removed",
                                    Certainty.FROM_MEMORY),
                            new Citation(
                                    "CVE-2013-4592, git.kernel.org/torvalds/c/e40f193f5bb0",
                                    "KVM: Fix iommu map/unmap to handle memory slot moves",
                                    Certainty.SOURCE_READ)),
                    "StrictSidecore",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new MovedMemorySlot(c)));

    private MovedMemorySlot(Constants c) {
        super(c);
    }

    @Override
    public boolean faultIn(ViommuState s, int page, int frame) {
        if (c.bareMetal() || !s.owner.is(frame, Owner.OTHER)) {
            return false;
        }
        if (!s.backing.isNone(page)) {
            takeAway(s, s.backing.at(page));
        }
        return super.faultIn(s, page, frame);
    }
}
