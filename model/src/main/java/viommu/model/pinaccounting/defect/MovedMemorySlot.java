package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Feature;
import viommu.model.pinaccounting.Monitor;
import viommu.model.pinaccounting.Owner;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A memory slot gets other memory while the old one stays mapped and pinned. */
final class MovedMemorySlot extends Monitor {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "MovedMemorySlot",
                    "MoveSlot",
                    "a memory slot gets other memory while the old one stays mapped and pinned",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/e40f193f5bb0 (CVE-2013-4592)",
                                    "KVM: Fix iommu map/unmap to handle memory slot moves",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "CVE-2012-2121",
                                    "KVM: unmap pages from the iommu when slots are removed",
                                    Certainty.FROM_MEMORY)),
                    "Balloon",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new MovedMemorySlot(c)));

    private MovedMemorySlot(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean moveSlot(PinAccountingState s, int page, int frame) {
        if (!c.is(Feature.BALLOON) || s.backing.isNone(page) || !s.owner.is(frame, Owner.OTHER)) {
            return false;
        }
        if (s.pins.at(s.backing.at(page)) == 0) {
            s.owner.set(s.backing.at(page), Owner.OTHER);
        }
        s.backing.set(page, frame);
        s.owner.set(frame, Owner.GUEST);
        return true;
    }
}
