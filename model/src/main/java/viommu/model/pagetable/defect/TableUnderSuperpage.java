package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A superpage is written over a lower table that is still cached, without an invalidation. */
final class TableUnderSuperpage extends Plan {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "TableUnderSuperpage",
                    "SuperpagePieces",
                    "a superpage is written over a lower table that is still cached, without an " + "invalidation",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/6491d4d02893",
                            "Free old page tables before creating superpage",
                            Certainty.FROM_MEMORY)),
                    "TwoLevels",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new TableUnderSuperpage(c)));

    private TableUnderSuperpage(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> superpagePieces(boolean replacesTable) {
        return replacesTable ? List.of(Piece.WRITE_SUPERPAGE, Piece.FREE_TABLES) : super.superpagePieces(false);
    }
}
