package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.Host;
import viommu.model.dmatracking.Owner;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The host takes a page that is free in the guest, though it is still pinned for the device. */
final class FreePageReclaimed extends Host {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FreePageReclaimed",
                    "Reclaim",
                    "the host takes a page that is free in the guest, though it is still pinned for the device",
                    List.of(new Citation(
                            "VIO (OSDI 2025), table 1; V-Probe (ATC 2023)",
                            "free page reporting and reclaim by hyperupcall are not safe with an assigned device",
                            Certainty.SOURCE_READ)),
                    "SingleLru",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new FreePageReclaimed()));

    @Override
    public boolean reclaim(DmaTrackingState s, int page) {
        if (!s.owner.is(page, Owner.GUEST) || !s.isFree(page)) {
            return false;
        }
        s.owner.set(page, Owner.OTHER);
        return true;
    }
}
