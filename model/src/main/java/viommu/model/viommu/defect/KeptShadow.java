package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Emulator;
import viommu.model.viommu.ViommuState;
import viommu.model.viommu.WorkerStep;

/** The shadow walk skips an invalidated entry that is not present any more: it stays in the shadow table, pinned. */
final class KeptShadow extends Emulator {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "KeptShadow",
                    "Unshadow",
                    "the shadow walk skips an invalidated entry that is gone, which stays in the shadow table",
                    List.of(new Citation(
                            "gitlab.com/qemu-project/qemu/-/commit/36d2d52bdb",
                            "intel-iommu: send PSI always even if across PDEs: no unmap is sent for a whole cleared table",
                            Certainty.SOURCE_READ)),
                    "StrictSidecore",
                    "ShadowCoherent"),
            (c, clean) -> clean.with(new KeptShadow(c)));

    private KeptShadow(Constants c) {
        super(c);
    }

    @Override
    public boolean unshadow(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.UNSHADOW) || !s.ioPageTable.isNone(s.worker.iova.get())) {
            return super.unshadow(s);
        }
        s.worker.step.set(WorkerStep.FLUSH_IOTLB);
        return true;
    }
}
