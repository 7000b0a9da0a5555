package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.Flush;
import viommu.model.flushqueue.FlushQueueState;
import viommu.model.flushqueue.Order;
import viommu.model.flushqueue.Piece;
import viommu.model.flushqueue.Rings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A flush is counted as finished before the IOTLB is invalidated. */
final class FinishBeforeFlush extends Flush {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FinishBeforeFlush",
                    "StartFlush",
                    "a flush is counted as finished before the IOTLB is invalidated",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that finish_cnt is "
                                    + "incremented after the flush; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpu",
                    "NoFreedTableWalk"),
            (c, clean) -> clean.with(new FinishBeforeFlush(c, clean.rings(), clean.order())));

    private FinishBeforeFlush(Constants c, Rings rings, Order order) {
        super(c, rings, order);
    }

    @Override
    public boolean startFlush(FlushQueueState s, int who) {
        if (!s.at.is(who, Piece.START_FLUSH)) {
            return false;
        }
        rings.countFinished(s);
        order.goTo(s, who, Piece.INVALIDATE);
        return true;
    }
}
