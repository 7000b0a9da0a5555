package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A table page goes back to the pool when it is unlinked, before the invalidation. */
final class TableFreedAtUnlink extends Plan {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "TableFreedAtUnlink",
                    "UnmapPieces",
                    "a table page goes back to the pool when it is unlinked, before the invalidation",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/ea8ea460c9ac",
                            "Clean up and fix page table clear/free behaviour",
                            Certainty.SOURCE_READ)),
                    "TwoLevels",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new TableFreedAtUnlink(c)));

    private TableFreedAtUnlink(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces(boolean cutsSuperpage, boolean freesTable) {
        return freesTable
                ? List.of(Piece.CLEAR_ENTRIES, Piece.FREE_TABLES, Piece.SUBMIT, Piece.AWAIT, Piece.RELEASE)
                : super.unmapPieces(cutsSuperpage, false);
    }
}
