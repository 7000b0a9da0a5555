package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.Guest;
import viommu.model.dmatracking.Order;
import viommu.model.dmatracking.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A CPU takes the answer to its request for a success. */
final class UncheckedPin extends Guest {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UncheckedPin",
                    "Recheck",
                    "a CPU takes the answer to its request for a success",
                    List.of(new Citation(
                            "ChromiumOS kernel/dma/coiommu.c, pin_page",
                            "derived from its second look, is_page_pinned: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new UncheckedPin(c)));

    private UncheckedPin(Constants c) {
        super(c, new Order());
    }

    @Override
    public boolean recheck(DmaTrackingState s, int cpu) {
        if (!s.at.is(cpu, Piece.RECHECK) || s.asking.contains(cpu)) {
            return false;
        }
        succeed(s, cpu);
        return true;
    }
}
