package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Emulator;
import viommu.model.viommu.ViommuState;

/** The frame is unpinned when the shadow entry goes, before the IOTLB flush is complete. */
final class EarlyUnpin extends Emulator {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EarlyUnpin",
                    "Unshadow",
                    "the frame is unpinned when the shadow entry goes, before the IOTLB flush is complete",
                    List.of(
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-346.html, CVE-2020-27671, 5777a3742d88",
                                    "the page reference is dropped before the deferred flush",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "Linux drivers/vfio/vfio_iommu_type1.c, vfio_sync_unpin",
                                    "the rule that is broken: unmap, sync, and only then unpin",
                                    Certainty.SOURCE_READ)),
                    "StrictSidecore",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new EarlyUnpin(c)));

    private EarlyUnpin(Constants c) {
        super(c);
    }

    @Override
    public boolean unshadow(ViommuState s) {
        if (!super.unshadow(s)) {
            return false;
        }
        if (!s.worker.frame.isNone()) {
            s.pins.add(s.worker.frame.get(), -1);
            s.worker.frame.clear();
        }
        return true;
    }
}
