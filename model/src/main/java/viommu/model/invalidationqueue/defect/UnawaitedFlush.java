package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.Piece;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The invalidation and its wait are submitted, and nobody awaits the completion. */
final class UnawaitedFlush extends Submission {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnawaitedFlush",
                    "Pieces",
                    "the invalidation and its wait are submitted, and nobody awaits the completion",
                    List.of(new Citation(
                            "Linux, iommu/amd: Wait for completion of IOTLB flush in attach_device",
                            "the flush is issued and the function returns",
                            Certainty.SOURCE_READ)),
                    "StatusSlots",
                    "NoIovaReuseBeforeFlush"),
            (c, clean) -> clean.with(new UnawaitedFlush(c)));

    private UnawaitedFlush(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.CLEAR_PTE,
                Piece.LOCK,
                Piece.ALLOCATE,
                Piece.WRITE_DESCRIPTORS,
                Piece.WRITE_TAIL,
                Piece.UNLOCK,
                Piece.RELEASE);
    }
}
