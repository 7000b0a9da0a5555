package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Emulator;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An invalidation is complete although a DMA that was translated before has not landed. */
final class MissingDrain extends Emulator {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "MissingDrain",
                    "Landed",
                    "an invalidation is complete although a DMA that was translated before has not landed",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/e65a6897be5e",
                                    "iommu/vt-d: Add a fix for devices need extra dtlb flush: completion overtakes posted writes",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "github.com/riscv-non-isa/riscv-iommu/issues/393",
                                    "the rule that is broken: what was processed before is committed before memory is reclaimed",
                                    Certainty.SOURCE_READ)),
                    "Pressure",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new MissingDrain(c)));

    private MissingDrain(Constants c) {
        super(c);
    }

    @Override
    public boolean hasLanded(OptimisticTeardownState s, int iova) {
        return true;
    }
}
