package viommu.model.flushqueue;

/** The driver: map, and unmap on each CPU up to the point where the IOVA is in a ring or released ({@code Driver.tla}). */
public class Driver {
    protected final Constants c;
    protected final Rings rings;
    protected final Order order;

    public Driver(Constants constants, Rings rings, Order order) {
        c = constants;
        this.rings = rings;
        this.order = order;
    }

    /** The IOVA's entry is the only one in its table page. */
    public boolean map(FlushQueueState s, int iova, int page) {
        if (!s.mapping.is(iova, Mapping.FREE) || !s.pool.contains(page)) {
            return false;
        }
        s.mapping.set(iova, Mapping.LIVE);
        s.table.set(iova, page);
        s.pool.remove(page);
        return true;
    }

    public boolean unmap(FlushQueueState s, int cpu, int iova) {
        if (!s.at.is(cpu, Piece.IDLE) || !s.mapping.is(iova, Mapping.LIVE) || s.inHand(iova)) {
            return false;
        }
        s.hand.set(cpu, iova);
        order.goOn(s, cpu);
        return true;
    }

    /** The table page is empty and taken out of the page table; hardware may still know it. */
    public boolean clearPte(FlushQueueState s, int cpu) {
        if (!s.at.is(cpu, Piece.CLEAR_PTE)) {
            return false;
        }
        s.mapping.set(s.hand.at(cpu), Mapping.CLEARED);
        order.goOn(s, cpu);
        return true;
    }

    /** Releases what is flushed out already; if the ring is full all the same, this CPU flushes and looks again. */
    public boolean makeRoom(FlushQueueState s, int cpu) {
        int ring = c.ringOf(cpu);
        if (!s.at.is(cpu, Piece.MAKE_ROOM) || !rings.canTake(s, ring)) {
            return false;
        }
        rings.drain(s, ring);
        order.goTo(s, cpu, rings.full(s, ring) ? Piece.START_FLUSH : Piece.ADD_ENTRY);
        return true;
    }

    /** Queues the IOVA and arms the timer; the unmap returns. */
    public boolean addEntry(FlushQueueState s, int cpu) {
        if (!s.at.is(cpu, Piece.ADD_ENTRY)) {
            return false;
        }
        int ring = c.ringOf(cpu);
        rings.drain(s, ring);
        rings.add(s, ring, s.hand.at(cpu));
        s.timerOn.set(rings.timerArmed(s) ? 1 : 0);
        order.goOn(s, cpu);
        return true;
    }

    /** Without a flush queue: the IOVA and its table page go back, the unmap returns. */
    public boolean release(FlushQueueState s, int cpu) {
        if (!s.at.is(cpu, Piece.RELEASE)) {
            return false;
        }
        int iova = s.hand.at(cpu);
        if (!s.table.isNone(iova)) {
            s.pool.add(s.table.at(iova));
        }
        s.table.clear(iova);
        s.mapping.set(iova, Mapping.FREE);
        order.goOn(s, cpu);
        return true;
    }
}
