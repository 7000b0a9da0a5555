package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Cleared entries are not written back before the invalidation. */
final class NoWriteBack extends Plan {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "NoWriteBack",
                    "UnmapPieces",
                    "cleared entries are not written back before the invalidation",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-321.html, c23274fd04, b6d9398144",
                            "VT-d: the cache is not written back for an IOMMU that does not snoop it",
                            Certainty.SOURCE_READ)),
                    "Visibility",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new NoWriteBack(c)));

    private NoWriteBack(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces(boolean cutsSuperpage, boolean freesTable) {
        return c.buffered()
                ? List.of(Piece.CLEAR_ENTRIES, Piece.SUBMIT, Piece.AWAIT, Piece.ZERO_FRAMES, Piece.RELEASE)
                : super.unmapPieces(cutsSuperpage, freesTable);
    }
}
