package viommu.model.flushqueue;

/** The order of the pieces, for a CPU inside an unmap and for the timer ({@code Order.tla}). */
public class Order {
    protected final Constants c;

    public Order(Constants constants) {
        c = constants;
    }

    /** What a CPU or the timer does after a piece. What {@code MAKE_ROOM} leads to depends on the ring. */
    public Piece then(int who, Piece piece) {
        return switch (piece) {
            case IDLE -> Piece.CLEAR_PTE;
            case CLEAR_PTE -> c.strict() ? Piece.INVALIDATE : Piece.MAKE_ROOM;
            case START_FLUSH -> Piece.FINISH_FLUSH;
            case FINISH_FLUSH, INVALIDATE -> afterFlush(who);
            default -> Piece.IDLE;
        };
    }

    /** A CPU looks again whether there is room now: another flush may have been under way all the time. */
    private Piece afterFlush(int who) {
        if (c.isTimer(who)) {
            return Piece.DRAIN_RING;
        }
        return c.strict() ? Piece.RELEASE : Piece.MAKE_ROOM;
    }

    /** Goes on after the piece that is done. */
    public final void goOn(FlushQueueState s, int who) {
        goTo(s, who, then(who, s.at.at(who)));
    }

    /** A CPU that is idle has nothing in its hands. */
    public final void goTo(FlushQueueState s, int who, Piece piece) {
        s.at.set(who, piece);
        if (!c.isTimer(who) && piece == Piece.IDLE) {
            s.hand.clear(who);
        }
    }
}
