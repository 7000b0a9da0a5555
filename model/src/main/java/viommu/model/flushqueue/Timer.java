package viommu.model.flushqueue;

/** The timer: a flush some time after an IOVA was queued, and then every ring in turn ({@code Timer.tla}). */
public class Timer {
    protected final Constants c;
    protected final Rings rings;
    protected final Order order;

    public Timer(Constants constants, Rings rings, Order order) {
        c = constants;
        this.rings = rings;
        this.order = order;
    }

    /** The timer counts as off before its flush starts: who queues from now on arms it anew. */
    public boolean fire(FlushQueueState s) {
        if (s.timerOn.get() == 0 || !s.at.is(c.timer(), Piece.IDLE)) {
            return false;
        }
        s.timerOn.set(0);
        for (int ring = 0; ring < s.head.size(); ring++) {
            s.undrained.add(ring);
        }
        order.goTo(s, c.timer(), Piece.START_FLUSH);
        return true;
    }

    public boolean drainRing(FlushQueueState s, int ring) {
        if (!s.at.is(c.timer(), Piece.DRAIN_RING) || !s.undrained.contains(ring) || !rings.canTake(s, ring)) {
            return false;
        }
        rings.drain(s, ring);
        s.undrained.remove(ring);
        if (s.undrained.isEmpty()) {
            order.goOn(s, c.timer());
        }
        return true;
    }
}
