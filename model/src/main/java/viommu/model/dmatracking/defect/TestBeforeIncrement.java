package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Guest;
import viommu.model.dmatracking.Order;
import viommu.model.dmatracking.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A CPU looks whether a page is pinned before it counts it. */
final class TestBeforeIncrement extends Order {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "TestBeforeIncrement",
                    "MapPieces",
                    "a CPU looks whether a page is pinned before it counts it",
                    List.of(new Citation(
                            "ChromiumOS kernel/dma/coiommu.c, mark_pfn",
                            "derived from its order, count before test: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new Guest(c, new TestBeforeIncrement())));

    @Override
    public List<Piece> mapPieces() {
        return List.of(Piece.TEST_PINNED, Piece.INCREMENT, Piece.SET_ACCESSED);
    }
}
