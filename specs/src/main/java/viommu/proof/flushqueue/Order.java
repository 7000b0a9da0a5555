package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.IOVA;
import static viommu.proof.flushqueue.FlushQueueState.at;
import static viommu.proof.flushqueue.FlushQueueState.hand;
import static viommu.proof.flushqueue.FlushQueueState.isTimer;
import static viommu.proof.flushqueue.FlushQueueState.piece;

import viommu.proof.logic.Term;
import viommu.proof.system.Move;

/** The order of the pieces ({@code Order.tla}). */
class Order {
    private final boolean strict;

    Order(boolean strict) {
        this.strict = strict;
    }

    /** What a CPU or the timer does after a piece. What {@code MakeRoom} leads to depends on the ring. */
    Term then(Term who, String piece) {
        return switch (piece) {
            case "Idle" -> piece("ClearPte");
            case "ClearPte" -> piece(strict ? "Invalidate" : "MakeRoom");
            case "StartFlush" -> piece("FinishFlush");
            case "FinishFlush", "Invalidate" ->
                Term.choice(isTimer(who), piece("DrainRing"), piece(strict ? "Release" : "MakeRoom"));
            default -> piece("Idle");
        };
    }

    /** A step that is a piece: who is there can take it. */
    final Move at(String actor, String name, Term.Variable who, Term.Variable... more) {
        Term.Variable[] parameters = new Term.Variable[more.length + 1];
        parameters[0] = who;
        System.arraycopy(more, 0, parameters, 1, more.length);
        return Move.of(actor, name, parameters).when(FlushQueueState.at(who, name));
    }

    /** Goes on after the piece that is done. */
    final Move goOn(Move move, Term who, String done) {
        return go(move, who, then(who, done));
    }

    /** A CPU that is idle has nothing in its hands; the timer has never. */
    final Move go(Move move, Term who, Term piece) {
        Move gone = move.set(at, who, piece);
        return piece.equals(piece("Idle")) ? gone.set(hand, who, IOVA.none()) : gone;
    }
}
