package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Piece;
import viommu.model.viommu.Strategy;
import viommu.model.viommu.Teardown;

/** The invalidation is submitted, its completion is not awaited. */
final class DroppedAwait extends Strategy {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DroppedAwait",
                    "UnmapPieces",
                    "the invalidation is submitted, its completion is not awaited",
                    List.of(new Citation(
                            "Linux, iommu/amd: Wait for completion of IOTLB flush in attach_device",
                            "the flush is issued and the function returns",
                            Certainty.SOURCE_READ)),
                    "StrictSidecore",
                    "NoIovaReuseBeforeFlush"),
            (c, clean) -> clean.with(new DroppedAwait(c)));

    private DroppedAwait(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces() {
        return c.teardown == Teardown.STRICT
                ? List.of(Piece.CLEAR_PTE, Piece.SUBMIT_INVALIDATION, Piece.RELEASE)
                : super.unmapPieces();
    }
}
