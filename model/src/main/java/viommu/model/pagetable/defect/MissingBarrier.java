package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Nothing orders the frame of an entry before its present bit. */
final class MissingBarrier extends Plan {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "MissingBarrier",
                    "MapPieces",
                    "nothing orders the frame of an entry before its present bit",
                    List.of(new Citation(
                            "derived from the VT-d specification, 6.5.3.3, as cited in "
                                    + "git.kernel.org/torvalds/c/75ed00055c05",
                            "all fields, a barrier, then the present bit; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "Visibility",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new MissingBarrier(c)));

    private MissingBarrier(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> mapPieces() {
        return c.buffered() ? List.of(Piece.WRITE_FRAMES, Piece.WRITE_PRESENT, Piece.WRITE_BACK) : super.mapPieces();
    }
}
