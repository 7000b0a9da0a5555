package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The invalidation is deferred, and the table page goes back to the pool without waiting for it. */
final class TableFreedBeforeFlush extends Plan {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "TableFreedBeforeFlush",
                    "UnmapPieces",
                    "the invalidation is deferred, and the table page goes back to the pool without "
                            + "waiting for it",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-480.html (CVE-2026-23554), 4bc2e5333a",
                            "EPT: paging pages are returned to the pool before the deferred flush",
                            Certainty.SOURCE_READ)),
                    "TwoLevels",
                    "NoFreedTableWalk"),
            (c, clean) -> clean.with(new TableFreedBeforeFlush(c)));

    private TableFreedBeforeFlush(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces(boolean cutsSuperpage, boolean freesTable) {
        return freesTable
                ? List.of(Piece.CLEAR_ENTRIES, Piece.SUBMIT, Piece.FREE_TABLES, Piece.AWAIT, Piece.RELEASE)
                : super.unmapPieces(cutsSuperpage, false);
    }
}
