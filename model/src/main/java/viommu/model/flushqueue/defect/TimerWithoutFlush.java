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

/** The timer releases what waits in the rings without a flush of the IOTLB. */
final class TimerWithoutFlush extends Flush {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "TimerWithoutFlush",
                    "StartFlush",
                    "the timer releases what waits in the rings without a flush of the IOTLB",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that the timer flushes "
                                    + "before it drains the rings; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpu",
                    "NoIovaReuseBeforeFlush"),
            (c, clean) -> clean.with(new TimerWithoutFlush(c, clean.rings(), clean.order())));

    private TimerWithoutFlush(Constants c, Rings rings, Order order) {
        super(c, rings, order);
    }

    @Override
    public boolean startFlush(FlushQueueState s, int who) {
        if (!c.isTimer(who)) {
            return super.startFlush(s, who);
        }
        if (!s.at.is(who, Piece.START_FLUSH)) {
            return false;
        }
        s.started.add(1);
        order.goOn(s, who);
        return true;
    }
}
