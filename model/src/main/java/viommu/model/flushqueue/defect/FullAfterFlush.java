package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.Order;
import viommu.model.flushqueue.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/**
 * After its own flush a CPU queues without looking whether there is room: a ring that is still full wraps round and counts
 * as empty.
 */
final class FullAfterFlush extends Order {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FullAfterFlush",
                    "Then",
                    "after its own flush a CPU queues without looking whether there is room: a ring that "
                            + "is still full wraps round and counts as empty",
                    List.of(new Citation(
                            "Linux drivers/iommu/dma-iommu.c, queue_iova",
                            "derived: after one flush fq_ring_add is called whatever "
                                    + "fq_ring_free has left, and a flush of another CPU that began before "
                                    + "the entries and is not finished keeps them all; no published case "
                                    + "is known",
                            Certainty.OWN_ANALYSIS)),
                    "Single",
                    "NoIovaLost"),
            (c, clean) -> clean.with(new FullAfterFlush(c)));

    private FullAfterFlush(Constants c) {
        super(c);
    }

    @Override
    public Piece then(int who, Piece piece) {
        return piece == Piece.FINISH_FLUSH && !c.isTimer(who) ? Piece.ADD_ENTRY : super.then(who, piece);
    }
}
