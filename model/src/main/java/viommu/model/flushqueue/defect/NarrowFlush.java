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

/** The flush of a full ring covers only the IOVA that is being unmapped, and releases the others all the same. */
final class NarrowFlush extends Flush {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "NarrowFlush",
                    "StartFlush",
                    "the flush of a full ring covers only the IOVA that is being unmapped, and releases "
                            + "the others all the same",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-346.html, CVE-2020-27671, 5777a3742d88",
                            "a removal in parallel flushes only the new address, the old one is " + "still cached",
                            Certainty.SOURCE_READ)),
                    "Single",
                    "NoFreedTableWalk"),
            (c, clean) -> clean.with(new NarrowFlush(c, clean.rings(), clean.order())));

    private NarrowFlush(Constants c, Rings rings, Order order) {
        super(c, rings, order);
    }

    @Override
    public boolean startFlush(FlushQueueState s, int who) {
        if (c.isTimer(who)) {
            return super.startFlush(s, who);
        }
        if (!s.at.is(who, Piece.START_FLUSH)) {
            return false;
        }
        s.started.add(1);
        s.iotlb.clear(s.hand.at(who));
        order.goOn(s, who);
        return true;
    }
}
