package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Emulator;
import viommu.model.viommu.ViommuState;
import viommu.model.viommu.WorkerStep;

/** The frame is unshadowed but stays pinned. */
final class LeakedPin extends Emulator {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LeakedPin",
                    "Unpin",
                    "the frame is unshadowed but stays pinned",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/873aefb376bb",
                                    "vfio/type1: Unpin zero pages: pin and unpin use different predicates",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "git.kernel.org/torvalds/c/ad89653f79f1",
                                    "vhost-vdpa: fix page pinning leakage in error path",
                                    Certainty.SOURCE_READ)),
                    "StrictSidecore",
                    "PinsExact"),
            (c, clean) -> clean.with(new LeakedPin(c)));

    private LeakedPin(Constants c) {
        super(c);
    }

    @Override
    public boolean unpin(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.UNPIN)) {
            return false;
        }
        s.worker.frame.clear();
        s.worker.step.set(WorkerStep.RESHADOW);
        return true;
    }
}
