package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Order;
import viommu.model.optimisticteardown.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The invalidation is complete before the page-table entry is cleared. */
final class FlushBeforeClear extends Order {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FlushBeforeClear",
                    "TeardownPieces",
                    "the invalidation is complete before the page-table entry is cleared",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/d4dd920cc2f6",
                            "iommu/rockchip: Make sure that page table state is coherent: flushed before the table is written",
                            Certainty.SOURCE_READ)),
                    "OnePool",
                    "NoDmaAfterTeardown"),
            (c, clean) -> Actors.of(c, clean.rules().with(new FlushBeforeClear())));

    private FlushBeforeClear() {}

    @Override
    public List<Piece> pieces() {
        return List.of(Piece.SUBMIT_INVALIDATION, Piece.AWAIT_COMPLETION, Piece.CLEAR_PTE, Piece.RELEASE);
    }
}
