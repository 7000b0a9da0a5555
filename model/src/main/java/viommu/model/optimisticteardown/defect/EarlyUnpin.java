package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Emulator;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The page is unpinned with its shadow entry, before the invalidation is complete. */
final class EarlyUnpin extends Emulator {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EarlyUnpin",
                    "Unshadow",
                    "the page is unpinned with its shadow entry, before the invalidation is complete",
                    List.of(
                            new Citation(
                                    "Linux, drivers/vfio/vfio_iommu_type1.c, vfio_sync_unpin",
                                    "the rule that is broken: unmap, then synchronise the IOTLB, and only then unpin",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-346.html, 5777a3742d88",
                                    "a page reference is dropped before the deferred flush",
                                    Certainty.SOURCE_READ)),
                    "Pressure",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new EarlyUnpin(c)));

    private EarlyUnpin(Constants c) {
        super(c);
    }

    @Override
    public boolean unshadow(OptimisticTeardownState s, int cpu) {
        if (!super.unshadow(s, cpu)) {
            return false;
        }
        int iova = s.hand.at(cpu);
        s.pin.set(iova, s.pageOf(s.shadow.at(iova)));
        return true;
    }
}
