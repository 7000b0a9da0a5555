package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Emulator;
import viommu.model.viommu.ViommuState;
import viommu.model.viommu.WorkerStep;

/** The invalidation does not reach the cache that the device translates with. */
final class SkippedIotlbFlush extends Emulator {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SkippedIotlbFlush",
                    "FlushIotlb",
                    "the invalidation does not reach the cache that the device translates with",
                    List.of(
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/3e090e3489",
                                    "intel-iommu: domain-selective and global invalidations send no unmap to their listeners",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "gem5 issue 548",
                                    "the TLB at the device interface of an emulated SMMU keeps the old translation",
                                    Certainty.SOURCE_READ)),
                    "StrictSidecore",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new SkippedIotlbFlush(c)));

    private SkippedIotlbFlush(Constants c) {
        super(c);
    }

    @Override
    public boolean flushIotlb(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.FLUSH_IOTLB)) {
            return false;
        }
        s.worker.step.set(WorkerStep.DRAIN);
        return true;
    }
}
