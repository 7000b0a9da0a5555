package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.FlushQueueState;
import viommu.model.flushqueue.Order;
import viommu.model.flushqueue.Piece;
import viommu.model.flushqueue.Rings;
import viommu.model.flushqueue.Timer;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The timer drains the ring of the CPU that it runs on, and no other. */
final class OtherRingsNotDrained extends Timer {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "OtherRingsNotDrained",
                    "DrainRing",
                    "the timer drains the ring of the CPU that it runs on, and no other",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that the timer drains the "
                                    + "rings of all CPUs; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpu",
                    "ReleaseIsComing"),
            (c, clean) -> clean.with(new OtherRingsNotDrained(c, clean.rings(), clean.order())));

    private OtherRingsNotDrained(Constants c, Rings rings, Order order) {
        super(c, rings, order);
    }

    @Override
    public boolean drainRing(FlushQueueState s, int ring) {
        if (!s.at.is(c.timer(), Piece.DRAIN_RING) || !s.undrained.contains(ring) || !rings.canTake(s, ring)) {
            return false;
        }
        rings.drain(s, ring);
        s.undrained.clear();
        order.goOn(s, c.timer());
        return true;
    }
}
