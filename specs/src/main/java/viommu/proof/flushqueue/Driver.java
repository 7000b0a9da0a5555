package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.FLUSHER;
import static viommu.proof.flushqueue.FlushQueueState.IOVA;
import static viommu.proof.flushqueue.FlushQueueState.SLOT;
import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;
import static viommu.proof.flushqueue.FlushQueueState.at;
import static viommu.proof.flushqueue.FlushQueueState.hand;
import static viommu.proof.flushqueue.FlushQueueState.is;
import static viommu.proof.flushqueue.FlushQueueState.isCpu;
import static viommu.proof.flushqueue.FlushQueueState.mapping;
import static viommu.proof.flushqueue.FlushQueueState.piece;
import static viommu.proof.flushqueue.FlushQueueState.pool;
import static viommu.proof.flushqueue.FlushQueueState.ringOf;
import static viommu.proof.flushqueue.FlushQueueState.state;
import static viommu.proof.flushqueue.FlushQueueState.table;
import static viommu.proof.flushqueue.FlushQueueState.tail;
import static viommu.proof.logic.Formula.forAll;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/** The driver: map, and unmap up to the point where the IOVA is in a ring or released ({@code Driver.tla}). */
class Driver {
    static final String GUEST = "guest";

    final Variable cpu = Variable.fresh("cpu", FLUSHER);
    final Variable iova = Variable.fresh("iova", IOVA);
    final Variable page = Variable.fresh("page", TABLE_PAGE);
    /** The oldest entry after the release of those before it. */
    final Variable first = Variable.fresh("first", SLOT);
    /** Where the entry after the next goes. */
    final Variable next = Variable.fresh("next", SLOT);

    final Rings rings;
    final Order order;

    Driver(Rings rings, Order order) {
        this.rings = rings;
        this.order = order;
    }

    List<Move> moves() {
        return List.of(map(), unmap(), clearPte(), makeRoom(), addEntry());
    }

    List<Move> strictMoves() {
        return List.of(map(), unmap(), clearPte(), release());
    }

    /** A piece of an unmap, which only CPUs do. */
    private Move step(String name, Variable... more) {
        return order.at(GUEST, name, cpu, more).when(isCpu(cpu));
    }

    private Move map() {
        return Move.of(GUEST, "Map", iova, page)
                .when(is(iova, "Free"), pool.of(page))
                .set(mapping, iova, state("Live"))
                .set(table, iova, page)
                .remove(pool, page);
    }

    private Move unmap() {
        return Move.of(GUEST, "Unmap", cpu, iova)
                .when(
                        isCpu(cpu),
                        at(cpu, "Idle"),
                        is(iova, "Live"),
                        forAll(FLUSHER, c -> hand.at(c).isNot(iova)))
                .set(at, cpu, order.then(cpu, "Idle"))
                .set(hand, cpu, iova);
    }

    Move clearPte() {
        return order.goOn(step("ClearPte").set(mapping, hand.at(cpu), state("Cleared")), cpu, "ClearPte");
    }

    /** Releases what is flushed out already; if the ring is full all the same, this CPU flushes and looks again. */
    private Move makeRoom() {
        Term ring = ringOf.at(cpu);
        Move move = step("MakeRoom", first).when(rings.unlocked(ring));
        return whenFull(rings.drain(move, ring, first), Rings.full(first, tail.at(ring)));
    }

    Move whenFull(Move move, Formula full) {
        return order.go(move, cpu, Term.choice(full, piece("StartFlush"), piece("AddEntry")));
    }

    /** Queues the IOVA and arms the timer; the unmap returns. */
    private Move addEntry() {
        Term ring = ringOf.at(cpu);
        Move drained = rings.drain(step("AddEntry", first, next), ring, first);
        return order.goOn(rings.add(drained, ring, hand.at(cpu), next), cpu, "AddEntry");
    }

    /** Without a flush queue: the IOVA and its table page go back, the unmap returns. */
    private Move release() {
        Term i = hand.at(cpu);
        return order.goOn(
                step("Release")
                        .add(pool, table.at(i))
                        .set(table, i, TABLE_PAGE.none())
                        .set(mapping, i, state("Free")),
                cpu,
                "Release");
    }
}
