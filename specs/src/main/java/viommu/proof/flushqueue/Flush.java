package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.FLUSHER;
import static viommu.proof.flushqueue.FlushQueueState.IOVA;
import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;
import static viommu.proof.flushqueue.FlushQueueState.entryCounter;
import static viommu.proof.flushqueue.FlushQueueState.flushing;
import static viommu.proof.flushqueue.FlushQueueState.hand;
import static viommu.proof.flushqueue.FlushQueueState.inflight;
import static viommu.proof.flushqueue.FlushQueueState.iotlb;
import static viommu.proof.flushqueue.FlushQueueState.is;
import static viommu.proof.flushqueue.FlushQueueState.started;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.forAll;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/** A flush of the whole IOTLB, and the invalidation of one IOVA where there is no flush queue ({@code Flush.tla}). */
class Flush {
    final Variable who = Variable.fresh("who", FLUSHER);
    final Order order;

    Flush(Order order) {
        this.order = order;
    }

    List<Move> moves() {
        return List.of(startFlush(), finishFlush());
    }

    List<Move> strictMoves() {
        return List.of(invalidate(i -> hand.at(who).is(i)));
    }

    final Move begin() {
        return order.at(Driver.GUEST, "StartFlush", who);
    }

    final Move counted(Move move) {
        return order.goOn(move.set(started, started.at().plus(1)).add(flushing, who), who, "StartFlush");
    }

    /** Nothing is cached that was cached before. */
    Move startFlush() {
        return counted(begin().become(iotlb, i -> TABLE_PAGE.none()));
    }

    /** Waits until the DMAs whose translation was invalidated have landed. */
    private Move finishFlush() {
        Move move = order.at(Driver.GUEST, "FinishFlush", who)
                .when(forAll(IOVA, i -> inflight.of(i).implies(iotlb.at(i).isSome())))
                .set(started, started.at().plus(-1))
                .remove(flushing, who);
        return order.goOn(countFinished(move), who, "FinishFlush");
    }

    /** One more flush is finished. */
    static Move countFinished(Move move) {
        return move.become(entryCounter, (r, s) -> {
            Term counter = entryCounter.at(r, s);
            return Term.choice(counter.isLessThan(Term.number(0)), Term.number(-1), counter.plus(-1));
        });
    }

    /** Begin and end of an invalidation in one, and uncounted; it waits until no DMA is in flight that it covers. */
    final Move invalidate(java.util.function.Function<Term, Formula> covered) {
        Move move = order.at(Driver.GUEST, "Invalidate", who)
                .when(forAll(IOVA, i -> all(inflight.of(i), covered.apply(i)).implies(is(i, "Live"))))
                .become(iotlb, i -> Term.choice(covered.apply(i), TABLE_PAGE.none(), iotlb.at(i)));
        return order.goOn(move, who, "Invalidate");
    }
}
