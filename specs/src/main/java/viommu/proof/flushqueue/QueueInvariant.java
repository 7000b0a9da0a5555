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
import static viommu.proof.flushqueue.FlushQueueState.head;
import static viommu.proof.flushqueue.FlushQueueState.inHand;
import static viommu.proof.flushqueue.FlushQueueState.inUse;
import static viommu.proof.flushqueue.FlushQueueState.inflight;
import static viommu.proof.flushqueue.FlushQueueState.iotlb;
import static viommu.proof.flushqueue.FlushQueueState.is;
import static viommu.proof.flushqueue.FlushQueueState.isCpu;
import static viommu.proof.flushqueue.FlushQueueState.ringOf;
import static viommu.proof.flushqueue.FlushQueueState.started;
import static viommu.proof.flushqueue.FlushQueueState.table;
import static viommu.proof.flushqueue.FlushQueueState.tail;
import static viommu.proof.flushqueue.FlushQueueState.timer;
import static viommu.proof.flushqueue.FlushQueueState.timerOn;
import static viommu.proof.flushqueue.FlushQueueState.undrained;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Conjunct;

/** What the rings keep, and the counters, and the timer. */
final class QueueInvariant {
    private QueueInvariant() {}

    static List<Conjunct> conjuncts() {
        return List.of(
                new Conjunct(
                        "RoomForWhoAdds",
                        "It has looked, and has had the lock ever since.",
                        forAll(
                                FLUSHER,
                                c -> all(isCpu(c), at(c, "AddEntry"))
                                        .implies(Rings.full(head.at(ringOf.at(c)), tail.at(ringOf.at(c)))
                                                .not()))),
                new Conjunct(
                        "EntriesFromHeadToTail",
                        "The tail goes on with a new entry, the head with those that are released.",
                        all(
                                forAll(
                                        RING,
                                        r -> all(head.at(r).isSome(), tail.at(r).isSome())),
                                forAll(
                                        RING,
                                        SLOT,
                                        (r, s) -> entryIova.at(r, s).isSome().iff(inUse(r, s))))),
                new Conjunct(
                        "WaitsOnce",
                        "An IOVA is queued by the CPU that has it in its hands, which lets go of it then.",
                        forAll(
                                RING,
                                SLOT,
                                (r, s) -> forAll(
                                        RING,
                                        SLOT,
                                        (q, z) -> all(
                                                        entryIova.at(r, s).isSome(),
                                                        entryIova.at(r, s).is(entryIova.at(q, z)))
                                                .implies(all(r.is(q), s.is(z)))))),
                new Conjunct(
                        "WhatWaitsIsCleared",
                        "An entry is added after its page-table entry is cleared, and gone when the IOVA is free.",
                        ofEntries((r, s) -> all(
                                is(entryIova.at(r, s), "Cleared"),
                                inHand(entryIova.at(r, s)).not()))),
                new Conjunct(
                        "ClearedIsInHandOrWaits",
                        "A CPU lets go of an IOVA when it has queued it, and a ring when it is free.",
                        forAll(
                                IOVA,
                                i -> is(i, "Cleared")
                                        .implies(any(
                                                inHand(i),
                                                exists(
                                                        RING,
                                                        r -> exists(
                                                                SLOT,
                                                                s -> entryIova
                                                                        .at(r, s)
                                                                        .is(i))))))),
                new Conjunct(
                        "FreeListIsItsTablePage",
                        "An entry takes the table page of its IOVA with it, and gives both back.",
                        forAll(
                                RING,
                                SLOT,
                                (r, s) -> forAll(
                                        TABLE_PAGE,
                                        t -> entryPages
                                                .of(r, s, t)
                                                .iff(all(
                                                        entryIova.at(r, s).isSome(),
                                                        table.at(entryIova.at(r, s))
                                                                .is(t)))))),
                new Conjunct(
                        "CountedWhileFlushing",
                        "A flush counts as started at its begin and not at its end.",
                        forAll(FLUSHER, f -> flushing.of(f).iff(at(f, "FinishFlush")))),
                new Conjunct(
                        "KnownUntilAFlush",
                        "What is cached still has seen no flush begin since it was queued, so its counter has gone down with the"
                                + " other; and no flush ends while a DMA is in flight whose translation is forgotten.",
                        ofEntries((r, s) -> all(
                                iotlb.at(entryIova.at(r, s))
                                        .isSome()
                                        .implies(entryCounter.at(r, s).is(started.at())),
                                inflight.of(entryIova.at(r, s))
                                        .implies(Term.number(0).isAtMost(entryCounter.at(r, s)))))),
                new Conjunct(
                        "NoMoreThanAreUnderWay",
                        "A counter begins as the number of flushes that are under way, and goes down with every end of one.",
                        ofEntries((r, s) -> entryCounter.at(r, s).isAtMost(started.at()))),
                new Conjunct(
                        "EveryRingIsDrained",
                        "The timer has all rings to drain until its flush has ended.",
                        at(timer.at(), "StartFlush", "FinishFlush").implies(forAll(RING, r -> undrained.of(r)))),
                new Conjunct(
                        "SomebodyWillRelease",
                        "A new entry arms the timer. What the timer leaves was queued during a flush that is still under way, and"
                                + " the CPU that flushes will arm it again.",
                        any(
                                timerOn.of(),
                                someCpuWorks(),
                                ofEntries((r, s) -> any(
                                        at(timer.at(), "StartFlush"),
                                        all(
                                                at(timer.at(), "FinishFlush", "DrainRing"),
                                                undrained.of(r),
                                                entryCounter.at(r, s).isLessThan(started.at())))))));
    }

    /** Where CPUs share a ring. */
    static Conjunct lock() {
        return new Conjunct(
                "OneHasTheLock",
                "Who makes room finds the ring unlocked, and keeps the lock until it has added its entry or looks again.",
                forAll(
                        FLUSHER,
                        FLUSHER,
                        (c, d) -> all(
                                        isCpu(c),
                                        isCpu(d),
                                        Rings.holdsLock(c),
                                        Rings.holdsLock(d),
                                        ringOf.at(c).is(ringOf.at(d)))
                                .implies(c.is(d))));
    }

    static Formula someCpuWorks() {
        return exists(FLUSHER, c -> all(isCpu(c), at(c, "Idle").not()));
    }

    @FunctionalInterface
    interface OfEntry {
        Formula apply(Term ring, Term slot);
    }

    /** Of every place where an IOVA waits. */
    static Formula ofEntries(OfEntry body) {
        return forAll(RING, SLOT, (r, s) -> entryIova.at(r, s).isSome().implies(body.apply(r, s)));
    }
}
