package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.FLUSHER;
import static viommu.proof.flushqueue.FlushQueueState.IOVA;
import static viommu.proof.flushqueue.FlushQueueState.SLOT;
import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;
import static viommu.proof.flushqueue.FlushQueueState.at;
import static viommu.proof.flushqueue.FlushQueueState.entryCounter;
import static viommu.proof.flushqueue.FlushQueueState.entryIova;
import static viommu.proof.flushqueue.FlushQueueState.entryPages;
import static viommu.proof.flushqueue.FlushQueueState.head;
import static viommu.proof.flushqueue.FlushQueueState.isCpu;
import static viommu.proof.flushqueue.FlushQueueState.mapping;
import static viommu.proof.flushqueue.FlushQueueState.pool;
import static viommu.proof.flushqueue.FlushQueueState.ringOf;
import static viommu.proof.flushqueue.FlushQueueState.started;
import static viommu.proof.flushqueue.FlushQueueState.state;
import static viommu.proof.flushqueue.FlushQueueState.table;
import static viommu.proof.flushqueue.FlushQueueState.tail;
import static viommu.proof.flushqueue.FlushQueueState.timerOn;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;

import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Move;

/** The rings of IOVAs that wait for a flush ({@code Rings.tla}). */
class Rings {

    /** A flush has begun after the entry was queued, and is finished. */
    Formula flushedOut(Term counter) {
        return counter.isLessThan(Term.number(0));
    }

    /** The counter that an entry at that place gets. */
    Term counterFor(Term ring, Term slot) {
        return started.at();
    }

    /** What is left on the free list of an entry that is released. */
    Formula pagesLeft(Formula isThere) {
        return Formula.FALSE;
    }

    /** Whether the timer is armed once an entry was added. */
    Formula timerArmed() {
        return Formula.TRUE;
    }

    /** No CPU is between taking the ring's lock and giving it back. */
    final Formula unlocked(Term ring) {
        return forAll(
                FLUSHER,
                c -> all(isCpu(c), ringOf.at(c).is(ring)).implies(holdsLock(c).not()));
    }

    static Formula holdsLock(Term cpu) {
        return at(cpu, "StartFlush", "FinishFlush", "AddEntry", "Invalidate");
    }

    /** One slot stays empty. */
    static Formula full(Term first, Term last) {
        return Slots.follows(last, first);
    }

    /** {@code Ready}: entries can be released from the oldest up to this one, which is not flushed out, or to the tail. */
    Formula ready(Term ring, Term first) {
        return all(
                any(first.is(tail.at(ring)), Slots.from(head.at(ring), first, tail.at(ring))),
                forAll(SLOT, s -> gone(ring, s, first).implies(flushedOut(entryCounter.at(ring, s)))),
                any(
                        first.is(tail.at(ring)),
                        flushedOut(entryCounter.at(ring, first)).not()));
    }

    private static Formula gone(Term ring, Term slot, Term first) {
        return Slots.from(head.at(ring), slot, first);
    }

    /** Releases every entry before the slot that is then the first; the IOVAs and the pages go back to their allocators. */
    final Move drain(Move move, Term ring, Term first) {
        return move.when(ready(ring, first))
                .set(head, ring, first)
                .become(mapping, i -> Term.choice(released(ring, first, i), state("Free"), mapping.at(i)))
                .become(table, i -> Term.choice(released(ring, first, i), TABLE_PAGE.none(), table.at(i)))
                .become(
                        pool,
                        t -> any(
                                pool.of(t.get(0)),
                                exists(SLOT, s -> all(gone(ring, s, first), entryPages.of(ring, s, t.get(0))))))
                .become(
                        entryIova,
                        (r, s) -> Term.choice(all(r.is(ring), gone(ring, s, first)), IOVA.none(), entryIova.at(r, s)))
                .become(entryPages, x -> {
                    Formula isThere = entryPages.of(x.get(0), x.get(1), x.get(2));
                    return Formula.choice(
                            all(x.get(0).is(ring), gone(ring, x.get(1), first)), pagesLeft(isThere), isThere);
                });
    }

    private static Formula released(Term ring, Term first, Term iova) {
        return exists(SLOT, s -> all(gone(ring, s, first), entryIova.at(ring, s).is(iova)));
    }

    /** Queues an IOVA at the tail, with the table page that it was in; nobody looks here whether there is room. */
    final Move add(Move move, Term ring, Term iova, Term next) {
        Term place = tail.at(ring);
        return move.when(Slots.follows(place, next))
                .set(tail, ring, next)
                .set(entryIova, ring, place, iova)
                .set(entryCounter, ring, place, counterFor(ring, place))
                .add(entryPages, ring, place, table.at(iova))
                .become(timerOn, none -> timerArmed());
    }
}
