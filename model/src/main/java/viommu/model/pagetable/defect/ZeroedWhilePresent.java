package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An entry is zeroed word by word while it is present. */
final class ZeroedWhilePresent extends Plan {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ZeroedWhilePresent",
                    "UnmapPieces",
                    "an entry is zeroed word by word while it is present",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/75ed00055c05",
                                    "Clear Present bit before tearing down PASID entry",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "git.kernel.org/torvalds/c/c1e4f1dccbe9",
                                    "the same for a context entry",
                                    Certainty.TITLE_SEEN)),
                    "Visibility",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new ZeroedWhilePresent(c)));

    private ZeroedWhilePresent(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces(boolean cutsSuperpage, boolean freesTable) {
        return c.buffered()
                ? List.of(
                        Piece.ZERO_FRAMES,
                        Piece.CLEAR_ENTRIES,
                        Piece.WRITE_BACK,
                        Piece.SUBMIT,
                        Piece.AWAIT,
                        Piece.RELEASE)
                : super.unmapPieces(cutsSuperpage, freesTable);
    }
}
