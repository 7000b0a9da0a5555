package viommu.model.flushqueue;

/**
 * A flush of the whole IOTLB, by a CPU whose ring is full or by the timer, and the invalidation of one IOVA where there is no
 * flush queue ({@code Flush.tla}).
 */
public class Flush {
    protected final Constants c;
    protected final Rings rings;
    protected final Order order;

    public Flush(Constants constants, Rings rings, Order order) {
        c = constants;
        this.rings = rings;
        this.order = order;
    }

    /** From here on nothing is cached that was cached before; DMAs that were translated before may still be in flight. */
    public boolean startFlush(FlushQueueState s, int who) {
        if (!s.at.is(who, Piece.START_FLUSH)) {
            return false;
        }
        s.started.add(1);
        forgetAll(s);
        order.goOn(s, who);
        return true;
    }

    /** Nothing is cached. */
    public final void forgetAll(FlushQueueState s) {
        for (int iova = 0; iova < s.iotlb.size(); iova++) {
            s.iotlb.clear(iova);
        }
    }

    /** Waits until the DMA whose translation was invalidated has landed. */
    public boolean finishFlush(FlushQueueState s, int who) {
        if (!s.at.is(who, Piece.FINISH_FLUSH) || !s.inflight.isNone() && s.iotlb.isNone(s.inflight.get())) {
            return false;
        }
        s.started.add(-1);
        rings.countFinished(s);
        order.goOn(s, who);
        return true;
    }

    /** Begin and end of an invalidation in one, and uncounted; it waits until no DMA is in flight that it covers. */
    public boolean invalidate(FlushQueueState s, int who) {
        if (!s.at.is(who, Piece.INVALIDATE)
                || !s.inflight.isNone()
                        && covers(s, who, s.inflight.get())
                        && !s.mapping.is(s.inflight.get(), Mapping.LIVE)) {
            return false;
        }
        for (int iova = 0; iova < s.iotlb.size(); iova++) {
            if (covers(s, who, iova)) {
                s.iotlb.clear(iova);
            }
        }
        order.goOn(s, who);
        return true;
    }

    private boolean covers(FlushQueueState s, int who, int iova) {
        return !c.strict() || s.hand.at(who) == iova;
    }
}
