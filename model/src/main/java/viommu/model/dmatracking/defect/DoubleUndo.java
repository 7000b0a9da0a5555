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

/** The page that could not be pinned is taken back at once, and again with the others. */
final class DoubleUndo extends Guest {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DoubleUndo",
                    "Recheck",
                    "the page that could not be pinned is taken back at once, and again with the others",
                    List.of(new Citation(
                            "ChromiumOS kernel/dma/coiommu.c, mark_pfns",
                            "derived from its error path, which leaves the page out that has taken its own count back: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new DoubleUndo(c)));

    private DoubleUndo(Constants c) {
        super(c, new Order());
    }

    @Override
    public boolean recheck(DmaTrackingState s, int cpu) {
        boolean fails = s.at.is(cpu, Piece.RECHECK) && !s.pinned.contains(next(s, cpu));
        int page = fails ? next(s, cpu) : 0;
        if (!super.recheck(s, cpu)) {
            return false;
        }
        if (fails) {
            takeBack(s, page);
        }
        return true;
    }
}
