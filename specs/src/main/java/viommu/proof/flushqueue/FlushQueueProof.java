package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.FLUSHER;
import static viommu.proof.flushqueue.FlushQueueState.IOVA;
import static viommu.proof.flushqueue.FlushQueueState.RING;
import static viommu.proof.flushqueue.FlushQueueState.SLOT;
import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;
import static viommu.proof.flushqueue.FlushQueueState.at;
import static viommu.proof.flushqueue.FlushQueueState.entryCounter;
import static viommu.proof.flushqueue.FlushQueueState.entryIova;
import static viommu.proof.flushqueue.FlushQueueState.entryPages;
import static viommu.proof.flushqueue.FlushQueueState.flushing;
import static viommu.proof.flushqueue.FlushQueueState.hand;
import static viommu.proof.flushqueue.FlushQueueState.head;
import static viommu.proof.flushqueue.FlushQueueState.inflight;
import static viommu.proof.flushqueue.FlushQueueState.iotlb;
import static viommu.proof.flushqueue.FlushQueueState.is;
import static viommu.proof.flushqueue.FlushQueueState.isCpu;
import static viommu.proof.flushqueue.FlushQueueState.pool;
import static viommu.proof.flushqueue.FlushQueueState.ringOf;
import static viommu.proof.flushqueue.FlushQueueState.started;
import static viommu.proof.flushqueue.FlushQueueState.table;
import static viommu.proof.flushqueue.FlushQueueState.tail;
import static viommu.proof.flushqueue.FlushQueueState.timer;
import static viommu.proof.flushqueue.FlushQueueState.timerOn;
import static viommu.proof.flushqueue.FlushQueueState.undrained;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Conjunct;
import viommu.proof.system.Counter;
import viommu.proof.system.Moves;
import viommu.proof.system.Proof;

/** The flush queue for any size. */
final class FlushQueueProof {
    static final String PROTOCOL = "FlushQueue";

    private FlushQueueProof() {}

    /** Rings are shared as the formula says, which takes some more conjuncts. */
    private static Proof queue(String configuration, Formula shared, List<Conjunct> more, Actors actors) {
        List<Formula> axioms = new ArrayList<>(Slots.axioms());
        axioms.add(timer.at().isSome());
        axioms.add(forAll(FLUSHER, c -> isCpu(c).implies(ringOf.at(c).isSome())));
        axioms.add(shared);
        List<Conjunct> invariant = new ArrayList<>(DriverInvariant.conjuncts());
        invariant.addAll(QueueInvariant.conjuncts());
        invariant.addAll(more);
        return new Proof(
                PROTOCOL,
                configuration,
                List.of("CPUs", "slots of a ring", "IOVAs", "table pages", "DMAs in flight"),
                new Moves(FlushQueueState.ALL, axioms, initial().and(emptyRings()), actors.moves()),
                invariant,
                List.of(new Counter(started, flushing)),
                new FlushQueuePromises(false).promises());
    }

    static Proof perCpu(Actors actors) {
        Formula ownRings = all(
                forAll(
                        FLUSHER,
                        FLUSHER,
                        (c, d) -> all(isCpu(c), isCpu(d), ringOf.at(c).is(ringOf.at(d)))
                                .implies(c.is(d))),
                forAll(
                        RING,
                        r -> exists(FLUSHER, c -> all(isCpu(c), ringOf.at(c).is(r)))));
        return queue("PerCpu", ownRings, List.of(), actors);
    }

    static Proof single(Actors actors) {
        Formula oneRing = forAll(
                FLUSHER,
                FLUSHER,
                (c, d) -> all(isCpu(c), isCpu(d)).implies(ringOf.at(c).is(ringOf.at(d))));
        return queue("Single", oneRing, List.of(QueueInvariant.lock()), actors);
    }

    static Proof strict(Actors actors) {
        return new Proof(
                PROTOCOL,
                "Strict",
                List.of("CPUs", "IOVAs", "table pages", "DMAs in flight"),
                new Moves(FlushQueueState.STRICT, List.of(timer.at().isSome()), initial(), actors.strictMoves()),
                DriverInvariant.strict(),
                List.of(),
                new FlushQueuePromises(true).promises());
    }

    private static Formula initial() {
        return all(
                forAll(
                        IOVA,
                        i -> all(
                                is(i, "Free"),
                                table.at(i).isNone(),
                                iotlb.at(i).isNone(),
                                inflight.of(i).not())),
                forAll(TABLE_PAGE, t -> pool.of(t)),
                forAll(FLUSHER, f -> all(at(f, "Idle"), hand.at(f).isNone())));
    }

    private static Formula emptyRings() {
        return all(
                forAll(
                        RING,
                        r -> all(
                                head.at(r).is(Slots.zero.at()),
                                tail.at(r).is(Slots.zero.at()),
                                undrained.of(r).not())),
                forAll(
                        RING,
                        SLOT,
                        (r, s) -> all(
                                entryIova.at(r, s).isNone(),
                                entryCounter.at(r, s).is(Term.number(-1)),
                                forAll(TABLE_PAGE, t -> entryPages.of(r, s, t).not()))),
                started.at().is(Term.number(0)),
                forAll(FLUSHER, f -> flushing.of(f).not()),
                timerOn.of().not());
    }
}
