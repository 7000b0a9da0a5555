package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Guest;
import viommu.model.dmatracking.Order;
import viommu.model.dmatracking.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An unmap takes its counts back before the unmap of the device is complete. */
final class EarlyDecrement extends Order {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EarlyDecrement",
                    "UnmapPieces",
                    "an unmap takes its counts back before the unmap of the device is complete",
                    List.of(new Citation(
                            "ChromiumOS kernel/dma/coiommu.c, coiommu_unmap_page",
                            "derived from its order, device before count: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new Guest(c, new EarlyDecrement())));

    @Override
    public List<Piece> unmapPieces() {
        return List.of(Piece.DECREMENT, Piece.UNMAP);
    }
}
