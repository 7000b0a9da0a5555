package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The invalidation is complete before the entries are cleared. */
final class InvalidatedBeforeClear extends Plan {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "InvalidatedBeforeClear",
                    "UnmapPieces",
                    "the invalidation is complete before the entries are cleared",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/d4dd920cc2f6",
                            "iommu/rockchip: Make sure that page table state is coherent: the zap comes "
                                    + "before the update",
                            Certainty.SOURCE_READ)),
                    "Ranges",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new InvalidatedBeforeClear(c)));

    private InvalidatedBeforeClear(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces(boolean cutsSuperpage, boolean freesTable) {
        return c.buffered() || cutsSuperpage || freesTable
                ? super.unmapPieces(cutsSuperpage, freesTable)
                : List.of(Piece.SUBMIT, Piece.AWAIT, Piece.CLEAR_ENTRIES, Piece.RELEASE);
    }
}
