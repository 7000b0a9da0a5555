package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An entry becomes present before its frame is written. */
final class PresentFirst extends Plan {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "PresentFirst",
                    "MapPieces",
                    "an entry becomes present before its frame is written",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-347.html (CVE-2020-27670), 3b055121c5, 0514a3a25f",
                            "AMD: a live entry is updated field by field",
                            Certainty.SOURCE_READ)),
                    "Visibility",
                    "NoForeignDma"),
            (c, clean) -> clean.with(new PresentFirst(c)));

    private PresentFirst(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> mapPieces() {
        return c.buffered()
                ? List.of(Piece.WRITE_PRESENT, Piece.WRITE_BACK, Piece.WRITE_FRAMES, Piece.WRITE_BACK)
                : super.mapPieces();
    }
}
