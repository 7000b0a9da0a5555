package viommu.model.dmatracking;

/**
 * The guest's DMA layer, on several CPUs ({@code Guest.tla}): a map counts its pages in the table and has pinned what is not
 * pinned; an unmap takes the counts back once the device has stopped. The guest's balloon offers free pages to the host.
 */
public class Guest {
    protected final Constants c;
    private final Order order;

    public Guest(Constants constants, Order order) {
        c = constants;
        this.order = order;
    }

    /** Nobody maps what is in the balloon, or on its way. */
    public final boolean map(DmaTrackingState s, int cpu, int first) {
        int last = first + c.requestSize() - 1;
        if (!s.at.is(cpu, Piece.IDLE) || last >= c.pages()) {
            return false;
        }
        for (int p = first; p <= last; p++) {
            if (!s.balloon.is(p, Balloon.OUT)) {
                return false;
            }
        }
        s.request.set(cpu, Constants.range(first, last));
        begin(s, cpu, order.mapPieces().get(0), s.request.at(cpu));
        return true;
    }

    protected static void begin(DmaTrackingState s, int cpu, Piece piece, int pages) {
        s.at.set(cpu, piece);
        s.left.set(cpu, pages);
    }

    /** The page that the piece is done for now. */
    protected static int next(DmaTrackingState s, int cpu) {
        return Constants.first(s.left.at(cpu));
    }

    /** Goes on with the next piece, with the next page, or with the end of it. */
    private void marked(DmaTrackingState s, int cpu) {
        Piece then = Order.after(order.mapPieces(), s.at.at(cpu));
        int others = s.left.at(cpu) & ~(1 << next(s, cpu));
        if (then != Piece.IDLE) {
            s.at.set(cpu, then);
        } else if (others != 0) {
            begin(s, cpu, order.mapPieces().get(0), others);
        } else if (s.missing.at(cpu) != 0) {
            begin(s, cpu, Piece.ASK, 0);
        } else {
            succeed(s, cpu);
        }
    }

    /** The map returns. */
    protected final void succeed(DmaTrackingState s, int cpu) {
        s.missing.set(cpu, 0);
        s.inUse.add(cpu);
        begin(s, cpu, order.unmapPieces().get(0), s.request.at(cpu));
    }

    public final boolean increment(DmaTrackingState s, int cpu) {
        if (!s.at.is(cpu, Piece.INCREMENT) || s.count.at(next(s, cpu)) == c.mostMaps()) {
            return false;
        }
        s.count.add(next(s, cpu), 1);
        marked(s, cpu);
        return true;
    }

    public final boolean setAccessed(DmaTrackingState s, int cpu) {
        if (!s.at.is(cpu, Piece.SET_ACCESSED)) {
            return false;
        }
        s.accessed.add(next(s, cpu));
        marked(s, cpu);
        return true;
    }

    public final boolean testPinned(DmaTrackingState s, int cpu) {
        if (!s.at.is(cpu, Piece.TEST_PINNED)) {
            return false;
        }
        if (!s.pinned.contains(next(s, cpu))) {
            s.missing.set(cpu, s.missing.at(cpu) | 1 << next(s, cpu));
        }
        marked(s, cpu);
        return true;
    }

    /** One request to the host for all that is missing. */
    public final boolean ask(DmaTrackingState s, int cpu) {
        if (!s.at.is(cpu, Piece.ASK)) {
            return false;
        }
        s.asking.add(cpu);
        begin(s, cpu, Piece.RECHECK, s.missing.at(cpu));
        return true;
    }

    /** The answer does not tell whether the host has pinned them. */
    public boolean recheck(DmaTrackingState s, int cpu) {
        if (!s.at.is(cpu, Piece.RECHECK) || s.asking.contains(cpu)) {
            return false;
        }
        int others = s.left.at(cpu) & ~(1 << next(s, cpu));
        if (!s.pinned.contains(next(s, cpu))) {
            fail(s, cpu);
        } else if (others != 0) {
            s.left.set(cpu, others);
        } else {
            succeed(s, cpu);
        }
        return true;
    }

    /** The map fails. */
    protected final void fail(DmaTrackingState s, int cpu) {
        int counted = toUndo(s, cpu);
        s.missing.set(cpu, 0);
        if (counted == 0) {
            finish(s, cpu);
        } else {
            begin(s, cpu, Piece.UNDO, counted);
        }
    }

    /** None of the pages will take part in the DMA. */
    public int toUndo(DmaTrackingState s, int cpu) {
        return s.request.at(cpu);
    }

    /** The CPU is idle. */
    protected static void finish(DmaTrackingState s, int cpu) {
        s.request.set(cpu, 0);
        begin(s, cpu, Piece.IDLE, 0);
    }

    /** A count that is zero is left alone. */
    protected static void takeBack(DmaTrackingState s, int page) {
        s.count.set(page, Math.max(0, s.count.at(page) - 1));
    }

    public final boolean undo(DmaTrackingState s, int cpu) {
        if (!s.at.is(cpu, Piece.UNDO)) {
            return false;
        }
        int page = next(s, cpu);
        takeBack(s, page);
        if (s.count.at(page) == 0) {
            s.accessed.remove(page);
        }
        s.left.set(cpu, s.left.at(cpu) & ~(1 << page));
        if (s.left.at(cpu) == 0) {
            finish(s, cpu);
        }
        return true;
    }

    private void unmapped(DmaTrackingState s, int cpu) {
        Piece then = Order.after(order.unmapPieces(), s.at.at(cpu));
        if (then == Piece.IDLE) {
            finish(s, cpu);
        } else {
            begin(s, cpu, then, s.request.at(cpu));
        }
    }

    /** The unmap of the device is complete; the pages are free. */
    public final boolean unmap(DmaTrackingState s, int cpu) {
        if (!s.at.is(cpu, Piece.UNMAP)) {
            return false;
        }
        s.inUse.remove(cpu);
        unmapped(s, cpu);
        return true;
    }

    /** ACCESSED stays: the page may be mapped again soon. */
    public final boolean decrement(DmaTrackingState s, int cpu) {
        if (!s.at.is(cpu, Piece.DECREMENT)) {
            return false;
        }
        int others = s.left.at(cpu) & ~(1 << next(s, cpu));
        takeBack(s, next(s, cpu));
        if (others == 0) {
            unmapped(s, cpu);
        } else {
            s.left.set(cpu, others);
        }
        return true;
    }

    // The balloon.

    /** Offers a free page, one at a time. */
    public boolean inflate(DmaTrackingState s, int page) {
        if (!mayInflate(s, page)) {
            return false;
        }
        s.balloon.set(page, Balloon.ASKED);
        return true;
    }

    protected final boolean mayInflate(DmaTrackingState s, int page) {
        return c.balloons()
                && s.balloon.is(page, Balloon.OUT)
                && s.balloon.count(Balloon.ASKED) + s.balloon.count(Balloon.GRANTED) == 0
                && s.isFree(page);
    }

    public final boolean deflate(DmaTrackingState s, int page) {
        if (!s.balloon.is(page, Balloon.IN)) {
            return false;
        }
        s.balloon.set(page, Balloon.OUT);
        return true;
    }
}
