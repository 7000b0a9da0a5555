package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.Guest;
import viommu.model.dmatracking.Order;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A map that fails keeps the counts of its pages. */
final class ForgottenUndo extends Guest {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ForgottenUndo",
                    "ToUndo",
                    "a map that fails keeps the counts of its pages",
                    List.of(
                            new Citation(
                                    "ChromiumOS kernel/dma/coiommu.c, pin_and_mark_pfns",
                                    "derived from its error path, unmark_pfns: no published case is known",
                                    Certainty.OWN_ANALYSIS),
                            new Citation(
                                    "git.kernel.org/torvalds/c/ad89653f79f1",
                                    "vhost-vdpa: fix page pinning leakage in error path: the same, of pins",
                                    Certainty.SOURCE_READ)),
                    "SingleLru",
                    "CountsReturned"),
            (c, clean) -> clean.with(new ForgottenUndo(c)));

    private ForgottenUndo(Constants c) {
        super(c, new Order());
    }

    @Override
    public int toUndo(DmaTrackingState s, int cpu) {
        return 0;
    }
}
