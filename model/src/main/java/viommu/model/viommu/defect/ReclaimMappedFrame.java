package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Host;
import viommu.model.viommu.Owner;
import viommu.model.viommu.ViommuState;

/** The host takes a frame back without looking at its pins. */
final class ReclaimMappedFrame extends Host {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReclaimMappedFrame",
                    "Reclaim",
                    "the host takes a frame back without looking at its pins",
                    List.of(
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/c65ee43315",
                                    "vfio: Inhibit ballooning based on group attachment to a container",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/0fd7616e0f",
                                    "vfio: Support for RamDiscardManager in the vIOMMU case: memory that is mapped is discarded",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "pKVM-IA issue 92",
                                    "a page is unshared while it is mapped for DMA",
                                    Certainty.SOURCE_READ)),
                    "DeferredSidecore",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new ReclaimMappedFrame(c)));

    private ReclaimMappedFrame(Constants c) {
        super(c);
    }

    @Override
    public boolean reclaim(ViommuState s, int frame) {
        if (!s.owner.is(frame, Owner.GUEST)) {
            return false;
        }
        takeAway(s, frame);
        return true;
    }
}
