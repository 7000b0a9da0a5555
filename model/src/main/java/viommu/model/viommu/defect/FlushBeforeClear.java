package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Piece;
import viommu.model.viommu.Strategy;
import viommu.model.viommu.Teardown;

/** The invalidation is complete before the page-table entry is cleared. */
final class FlushBeforeClear extends Strategy {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FlushBeforeClear",
                    "UnmapPieces",
                    "the invalidation is complete before the page-table entry is cleared",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/d4dd920cc2f6",
                            "iommu/rockchip: Make sure that page table state is coherent",
                            Certainty.SOURCE_READ)),
                    "StrictBareMetal",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new FlushBeforeClear(c)));

    private FlushBeforeClear(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces() {
        return c.teardown == Teardown.STRICT
                ? List.of(Piece.SUBMIT_INVALIDATION, Piece.AWAIT_COMPLETION, Piece.CLEAR_PTE, Piece.RELEASE)
                : super.unmapPieces();
    }
}
