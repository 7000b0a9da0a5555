package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Cleared entries are visible only after the invalidation has begun. */
final class LateWriteBack extends Plan {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LateWriteBack",
                    "UnmapPieces",
                    "cleared entries are visible only after the invalidation has begun",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/7d321bd35425",
                            "Ensure that page-table updates are visible before TLBI",
                            Certainty.FROM_MEMORY)),
                    "Visibility",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new LateWriteBack(c)));

    private LateWriteBack(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces(boolean cutsSuperpage, boolean freesTable) {
        return c.buffered()
                ? List.of(
                        Piece.CLEAR_ENTRIES,
                        Piece.SUBMIT,
                        Piece.WRITE_BACK,
                        Piece.AWAIT,
                        Piece.ZERO_FRAMES,
                        Piece.RELEASE)
                : super.unmapPieces(cutsSuperpage, freesTable);
    }
}
