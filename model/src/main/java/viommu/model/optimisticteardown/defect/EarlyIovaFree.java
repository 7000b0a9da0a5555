package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Order;
import viommu.model.optimisticteardown.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The IOVA is released before the invalidation is complete. */
final class EarlyIovaFree extends Order {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EarlyIovaFree",
                    "TeardownPieces",
                    "the IOVA is released before the invalidation is complete",
                    List.of(new Citation(
                            "Linux, iommu/amd: make sure TLB to be flushed before IOVA freed (2018)",
                            "the IOVA is given back, then the TLB is flushed",
                            Certainty.TITLE_SEEN)),
                    "OnePool",
                    "NoDmaAfterTeardown"),
            (c, clean) -> Actors.of(c, clean.rules().with(new EarlyIovaFree())));

    private EarlyIovaFree() {}

    @Override
    public List<Piece> pieces() {
        return List.of(Piece.CLEAR_PTE, Piece.SUBMIT_INVALIDATION, Piece.RELEASE, Piece.AWAIT_COMPLETION);
    }
}
