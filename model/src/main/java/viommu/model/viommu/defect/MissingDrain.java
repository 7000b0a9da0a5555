package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Emulator;
import viommu.model.viommu.ViommuState;
import viommu.model.viommu.WorkerStep;

/** An invalidation is complete although DMAs that it covers are still in flight. */
final class MissingDrain extends Emulator {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "MissingDrain",
                    "Drain",
                    "an invalidation is complete although DMAs that it covers are still in flight",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/e65a6897be5e",
                                    "iommu/vt-d: Add a fix for devices need extra dtlb flush: completion overtakes posted writes",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "github.com/riscv-non-isa/riscv-iommu/issues/393",
                                    "the rule that is broken: IOFENCE.C with PR and PW before memory is reclaimed",
                                    Certainty.SOURCE_READ)),
                    "StrictBareMetal",
                    "NoStaleDma"),
            (c, clean) -> clean.with(new MissingDrain(c)));

    private MissingDrain(Constants c) {
        super(c);
    }

    @Override
    public boolean drain(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.DRAIN)) {
            return false;
        }
        drained(s);
        return true;
    }
}
