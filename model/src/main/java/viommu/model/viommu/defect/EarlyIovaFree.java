package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Piece;
import viommu.model.viommu.Strategy;
import viommu.model.viommu.Teardown;

/** The IOVA is released before its invalidation is even submitted. */
final class EarlyIovaFree extends Strategy {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EarlyIovaFree",
                    "UnmapPieces",
                    "the IOVA is released before its invalidation is even submitted",
                    List.of(new Citation(
                            "Linux, iommu/amd: make sure TLB to be flushed before IOVA freed (2018)",
                            "the error path frees the IOVA and then flushes",
                            Certainty.TITLE_SEEN)),
                    "StrictSidecore",
                    "NoStaleDma"),
            (c, clean) -> clean.with(new EarlyIovaFree(c)));

    private EarlyIovaFree(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces() {
        return c.teardown == Teardown.STRICT
                ? List.of(Piece.CLEAR_PTE, Piece.RELEASE, Piece.SUBMIT_INVALIDATION, Piece.AWAIT_COMPLETION)
                : super.unmapPieces();
    }
}
