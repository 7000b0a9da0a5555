package viommu.proof.flushqueue;

import static viommu.proof.flushqueue.FlushQueueState.FLUSHER;
import static viommu.proof.flushqueue.FlushQueueState.IOVA;
import static viommu.proof.flushqueue.FlushQueueState.RING;
import static viommu.proof.flushqueue.FlushQueueState.SLOT;
import static viommu.proof.flushqueue.FlushQueueState.TABLE_PAGE;
import static viommu.proof.flushqueue.FlushQueueState.at;
import static viommu.proof.flushqueue.FlushQueueState.entryIova;
import static viommu.proof.flushqueue.FlushQueueState.entryPages;
import static viommu.proof.flushqueue.FlushQueueState.head;
import static viommu.proof.flushqueue.FlushQueueState.inHand;
import static viommu.proof.flushqueue.FlushQueueState.inUse;
import static viommu.proof.flushqueue.FlushQueueState.inflight;
import static viommu.proof.flushqueue.FlushQueueState.iotlb;
import static viommu.proof.flushqueue.FlushQueueState.is;
import static viommu.proof.flushqueue.FlushQueueState.mapping;
import static viommu.proof.flushqueue.FlushQueueState.pool;
import static viommu.proof.flushqueue.FlushQueueState.state;
import static viommu.proof.flushqueue.FlushQueueState.table;
import static viommu.proof.flushqueue.FlushQueueState.tail;
import static viommu.proof.flushqueue.FlushQueueState.timerOn;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Promise;

/** The properties of {@code FlushQueueProperties.tla}. */
final class FlushQueuePromises {
    private final boolean strict;

    FlushQueuePromises(boolean strict) {
        this.strict = strict;
    }

    List<Promise> promises() {
        List<Promise> promises = new ArrayList<>(List.of(
                new Promise.OfSteps(
                        "NoStaleDma",
                        forAll(
                                IOVA,
                                i -> all(inflight.of(i), inflight.next(i).not())
                                        .implies(any(is(i, "Live"), all(is(i, "Cleared"), inHand(i)))))),
                new Promise.OfSteps(
                        "NoIovaReuseBeforeFlush",
                        forAll(
                                IOVA,
                                i -> all(is(i, "Free"), mapping.nextAt(i).is(state("Live")))
                                        .implies(all(
                                                iotlb.at(i).isNone(),
                                                inflight.of(i).not())))),
                new Promise.OfStates(
                        "NoFreedTableWalk",
                        forAll(
                                IOVA,
                                i -> iotlb.at(i)
                                        .isSome()
                                        .implies(pool.of(iotlb.at(i)).not()))),
                new Promise.OfStates("TablePagesFreedOnce", forAll(TABLE_PAGE, this::hasOneHolder)),
                new Promise.OfStates(
                        "NoTablePageLost",
                        forAll(
                                TABLE_PAGE,
                                t -> any(pool.of(t), exists(IOVA, i -> inPageTable(t, i)), waitsToBeFreed(t)))),
                new Promise.OfStates(
                        "MappedDmaSucceeds",
                        forAll(IOVA, i -> is(i, "Live").implies(all(table.at(i).isSome(), hasOneHolder(table.at(i)))))),
                new Promise.OfStates(
                        "NoIovaLost", forAll(IOVA, i -> is(i, "Cleared").implies(any(inHand(i), waits(i)))))));
        if (!strict) {
            promises.add(new Promise.OfStates(
                    "ReleaseIsComing",
                    any(
                            forAll(RING, r -> head.at(r).is(tail.at(r))),
                            timerOn.of(),
                            exists(FLUSHER, f -> at(f, "Idle").not()))));
        }
        return promises;
    }

    /** The page-table page is that of an IOVA that is mapped, or inside an unmap. */
    private static Formula inPageTable(Term page, Term iova) {
        return all(table.at(iova).is(page), any(is(iova, "Live"), inHand(iova)));
    }

    private Formula waits(Term iova) {
        return someEntry((r, s) -> all(inUse(r, s), entryIova.at(r, s).is(iova)));
    }

    private Formula waitsToBeFreed(Term page) {
        return someEntry((r, s) -> all(inUse(r, s), entryPages.of(r, s, page)));
    }

    private Formula someEntry(QueueInvariant.OfEntry body) {
        return strict ? Formula.FALSE : exists(RING, r -> exists(SLOT, s -> body.apply(r, s)));
    }

    private Formula ofPlaces(QueueInvariant.OfEntry body) {
        return strict ? Formula.TRUE : forAll(RING, SLOT, body::apply);
    }

    /** {@code Holders(page) <= 1}: no two of the pool, the IOVAs and the free lists of all entries have it. */
    private Formula hasOneHolder(Term page) {
        Formula oneIova = forAll(
                IOVA,
                IOVA,
                (i, j) -> all(inPageTable(page, i), inPageTable(page, j)).implies(i.is(j)));
        Formula oneList = ofPlaces((r, s) -> ofPlaces((q, z) ->
                all(entryPages.of(r, s, page), entryPages.of(q, z, page)).implies(all(r.is(q), s.is(z)))));
        Formula notInThePool = pool.of(page)
                .implies(all(
                        forAll(IOVA, i -> inPageTable(page, i).not()),
                        ofPlaces((r, s) -> entryPages.of(r, s, page).not())));
        Formula notOnAList = forAll(
                IOVA,
                i -> inPageTable(page, i)
                        .implies(ofPlaces((r, s) -> entryPages.of(r, s, page).not())));
        return all(oneIova, oneList, notInThePool, notOnAList);
    }
}
