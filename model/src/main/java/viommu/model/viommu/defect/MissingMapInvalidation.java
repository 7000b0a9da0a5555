package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Piece;
import viommu.model.viommu.Strategy;

/** Under caching mode the invalidation of a new entry never reaches the emulator. */
final class MissingMapInvalidation extends Strategy {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "MissingMapInvalidation",
                    "MapPieces",
                    "under caching mode the invalidation of a new entry never reaches the emulator",
                    List.of(new Citation(
                            "Xen c5c84e9766",
                            "VT-d: fix caching mode IOTLB flushing: the wrong domain id makes the flush miss",
                            Certainty.SOURCE_READ)),
                    "StrictSidecore",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new MissingMapInvalidation(c)));

    private MissingMapInvalidation(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> mapPieces() {
        return List.of(Piece.RETURN);
    }
}
