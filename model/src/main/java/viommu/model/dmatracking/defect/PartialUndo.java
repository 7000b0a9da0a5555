package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.Guest;
import viommu.model.dmatracking.Order;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A map that fails takes back only the counts of the pages that were not pinned. */
final class PartialUndo extends Guest {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "PartialUndo",
                    "ToUndo",
                    "a map that fails takes back only the counts of the pages that were not pinned",
                    List.of(new Citation(
                            "ChromiumOS kernel/dma/coiommu.c, pin_and_mark_pfns",
                            "derived from its comment that all pages of the request fail: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "BatchLru",
                    "CountsReturned"),
            (c, clean) -> clean.with(new PartialUndo(c)));

    private PartialUndo(Constants c) {
        super(c, new Order());
    }

    @Override
    public int toUndo(DmaTrackingState s, int cpu) {
        return s.missing.at(cpu);
    }
}
