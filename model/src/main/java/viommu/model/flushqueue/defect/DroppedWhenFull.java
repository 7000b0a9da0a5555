package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.Driver;
import viommu.model.flushqueue.FlushQueueState;
import viommu.model.flushqueue.Order;
import viommu.model.flushqueue.Piece;
import viommu.model.flushqueue.Rings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An IOVA that finds the ring full is not queued. */
final class DroppedWhenFull extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DroppedWhenFull",
                    "MakeRoom",
                    "an IOVA that finds the ring full is not queued",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that a full ring is "
                                    + "flushed and drained; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpu",
                    "NoIovaLost"),
            (c, clean) -> clean.with(new DroppedWhenFull(c, clean.rings(), clean.order())));

    private DroppedWhenFull(Constants c, Rings rings, Order order) {
        super(c, rings, order);
    }

    @Override
    public boolean makeRoom(FlushQueueState s, int cpu) {
        int ring = c.ringOf(cpu);
        if (!s.at.is(cpu, Piece.MAKE_ROOM) || !rings.canTake(s, ring)) {
            return false;
        }
        rings.drain(s, ring);
        order.goTo(s, cpu, rings.full(s, ring) ? Piece.IDLE : Piece.ADD_ENTRY);
        return true;
    }
}
