package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.Host;
import viommu.model.dmatracking.Owner;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The host takes a page that no CPU has mapped, and does not ask whether a device has. */
final class CpuMappingOnly extends Host {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "CpuMappingOnly",
                    "Reclaim",
                    "the host takes a page that no CPU has mapped, and does not ask whether a device has",
                    List.of(new Citation(
                            "pKVM-IA issue 92",
                            "a page must not be unshared while it is mapped for DMA",
                            Certainty.SOURCE_READ)),
                    "SingleLru",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new CpuMappingOnly()));

    @Override
    public boolean reclaim(DmaTrackingState s, int page) {
        if (!s.owner.is(page, Owner.GUEST)) {
            return false;
        }
        s.owner.set(page, Owner.OTHER);
        return true;
    }
}
