package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.RING;
import static viommu.proof.flushqueue.FlushQueueState.SLOT;
import static viommu.proof.flushqueue.FlushQueueState.at;
import static viommu.proof.flushqueue.FlushQueueState.piece;
import static viommu.proof.flushqueue.FlushQueueState.timer;
import static viommu.proof.flushqueue.FlushQueueState.timerOn;
import static viommu.proof.flushqueue.FlushQueueState.undrained;
import static viommu.proof.logic.Formula.forAll;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/** The timer: a flush some time after an IOVA was queued, and then every ring in turn, in any order ({@code Timer.tla}). */
class Timer {
    final Variable ring = Variable.fresh("ring", RING);
    final Variable first = Variable.fresh("first", SLOT);
    final Rings rings;
    final Order order;

    Timer(Rings rings, Order order) {
        this.rings = rings;
        this.order = order;
    }

    List<Move> moves() {
        return List.of(fire(), drainRing());
    }

    /** The timer counts as off before its flush starts: who queues from now on arms it anew. */
    private Move fire() {
        return Move.of(Driver.GUEST, "Fire")
                .when(timerOn.of(), at(timer.at(), "Idle"))
                .remove(timerOn)
                .become(undrained, r -> Formula.TRUE)
                .set(at, timer.at(), piece("StartFlush"));
    }

    private Move drainRing() {
        Move move = Move.of(Driver.GUEST, "DrainRing", ring, first)
                .when(at(timer.at(), "DrainRing"), undrained.of(ring), rings.unlocked(ring));
        return drained(rings.drain(move, ring, first));
    }

    Move drained(Move move) {
        Formula last = forAll(RING, r -> undrained.of(r).implies(r.is(ring)));
        Term then = Term.choice(last, order.then(timer.at(), "DrainRing"), piece("DrainRing"));
        return move.remove(undrained, ring).set(at, timer.at(), then);
    }
}
