package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.Order;
import viommu.model.flushqueue.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Without a flush queue: the IOVA is given back before it is invalidated. */
final class IovaFreedBeforeFlush extends Order {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "IovaFreedBeforeFlush",
                    "Then",
                    "without a flush queue: the IOVA is given back before it is invalidated",
                    List.of(new Citation(
                            "Linux, iommu/amd: make sure TLB to be flushed before IOVA freed (2018)",
                            "the IOVA is freed, and then the TLB is flushed",
                            Certainty.TITLE_SEEN)),
                    "Strict",
                    "NoIovaReuseBeforeFlush"),
            (c, clean) -> clean.with(new IovaFreedBeforeFlush(c)));

    private IovaFreedBeforeFlush(Constants c) {
        super(c);
    }

    @Override
    public Piece then(int who, Piece piece) {
        if (!c.strict()) {
            return super.then(who, piece);
        }
        return switch (piece) {
            case CLEAR_PTE -> Piece.RELEASE;
            case RELEASE -> Piece.INVALIDATE;
            case INVALIDATE -> Piece.IDLE;
            default -> super.then(who, piece);
        };
    }
}
