package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.FLUSHER;
import static viommu.proof.flushqueue.FlushQueueState.IOVA;
import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;
import static viommu.proof.flushqueue.FlushQueueState.at;
import static viommu.proof.flushqueue.FlushQueueState.hand;
import static viommu.proof.flushqueue.FlushQueueState.inHand;
import static viommu.proof.flushqueue.FlushQueueState.inflight;
import static viommu.proof.flushqueue.FlushQueueState.iotlb;
import static viommu.proof.flushqueue.FlushQueueState.is;
import static viommu.proof.flushqueue.FlushQueueState.isCpu;
import static viommu.proof.flushqueue.FlushQueueState.pool;
import static viommu.proof.flushqueue.FlushQueueState.table;
import static viommu.proof.flushqueue.FlushQueueState.timer;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.system.Conjunct;

/** What the driver keeps, with a flush queue and without. */
final class DriverInvariant {
    private DriverInvariant() {}

    static List<Conjunct> conjuncts() {
        return List.of(
                new Conjunct(
                        "BusyHaveAnIova",
                        "An unmap begins with an IOVA and ends without; the timer unmaps nothing.",
                        forAll(
                                FLUSHER,
                                c -> all(
                                        isCpu(c).implies(at(c, "Idle")
                                                .iff(hand.at(c).isNone())),
                                        hand.at(timer.at()).isNone()))),
                new Conjunct(
                        "OneUnmapsIt",
                        "An unmap begins only where no other has.",
                        forAll(
                                FLUSHER,
                                FLUSHER,
                                (c, d) -> all(hand.at(c).isSome(), hand.at(c).is(hand.at(d)))
                                        .implies(c.is(d)))),
                new Conjunct(
                        "LiveUntilCleared",
                        "The first piece of an unmap clears the page-table entry.",
                        forAll(
                                FLUSHER,
                                c -> hand.at(c)
                                        .isSome()
                                        .implies(any(
                                                all(at(c, "ClearPte"), is(hand.at(c), "Live")),
                                                all(at(c, "ClearPte").not(), is(hand.at(c), "Cleared")))))),
                new Conjunct(
                        "FreeWithoutATablePage",
                        "A map takes a table page, which is kept until the IOVA is released.",
                        forAll(IOVA, i -> is(i, "Free").iff(table.at(i).isNone()))),
                new Conjunct(
                        "TablePagesHaveOneOwner",
                        "A map takes a page from the pool, which has those of no IOVA.",
                        all(
                                forAll(
                                        IOVA,
                                        IOVA,
                                        (i, j) -> all(
                                                        table.at(i).isSome(),
                                                        table.at(i).is(table.at(j)))
                                                .implies(i.is(j))),
                                forAll(
                                        IOVA,
                                        i -> table.at(i)
                                                .isSome()
                                                .implies(pool.of(table.at(i)).not())))),
                new Conjunct(
                        "TablePagesHaveAnOwner",
                        "A page leaves the pool for an IOVA, and comes back when that is released.",
                        forAll(
                                TABLE_PAGE,
                                t -> any(
                                        pool.of(t),
                                        exists(IOVA, i -> table.at(i).is(t))))),
                new Conjunct(
                        "CachedInItsTablePage",
                        "A walk finds the table page of the IOVA, which is not released while it is cached.",
                        forAll(
                                IOVA,
                                i -> iotlb.at(i).isSome().implies(iotlb.at(i).is(table.at(i))))),
                new Conjunct(
                        "NothingFreeInFlight",
                        "A DMA is translated before its IOVA is cleared, and lands before it is released.",
                        forAll(IOVA, i -> inflight.of(i).implies(is(i, "Free").not()))));
    }

    /** Without a flush queue. */
    static List<Conjunct> strict() {
        List<Conjunct> all = new ArrayList<>(conjuncts());
        all.add(new Conjunct(
                "ClearedIsInHand",
                "A CPU lets go of an IOVA when it is free.",
                forAll(IOVA, i -> is(i, "Cleared").implies(inHand(i)))));
        all.add(new Conjunct(
                "InvalidatedIsForgotten",
                "The invalidation covers the IOVA and waits for its DMAs, and it cannot be walked to any more.",
                forAll(
                        FLUSHER,
                        c -> at(c, "Release")
                                .implies(all(
                                        iotlb.at(hand.at(c)).isNone(),
                                        inflight.of(hand.at(c)).not())))));
        return all;
    }
}
