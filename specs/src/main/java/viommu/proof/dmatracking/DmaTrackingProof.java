package viommu.proof.dmatracking;

import static viommu.proof.dmatracking.DmaTrackingState.CPU;
import static viommu.proof.dmatracking.DmaTrackingState.PAGE;
import static viommu.proof.dmatracking.DmaTrackingState.accessed;
import static viommu.proof.dmatracking.DmaTrackingState.asking;
import static viommu.proof.dmatracking.DmaTrackingState.count;
import static viommu.proof.dmatracking.DmaTrackingState.counted;
import static viommu.proof.dmatracking.DmaTrackingState.cpuAt;
import static viommu.proof.dmatracking.DmaTrackingState.hasCounted;
import static viommu.proof.dmatracking.DmaTrackingState.inHand;
import static viommu.proof.dmatracking.DmaTrackingState.inUse;
import static viommu.proof.dmatracking.DmaTrackingState.ioTable;
import static viommu.proof.dmatracking.DmaTrackingState.isGuests;
import static viommu.proof.dmatracking.DmaTrackingState.locked;
import static viommu.proof.dmatracking.DmaTrackingState.missing;
import static viommu.proof.dmatracking.DmaTrackingState.pinned;
import static viommu.proof.dmatracking.DmaTrackingState.pinnerCpu;
import static viommu.proof.dmatracking.DmaTrackingState.pinnerLeft;
import static viommu.proof.dmatracking.DmaTrackingState.pinning;
import static viommu.proof.dmatracking.DmaTrackingState.request;
import static viommu.proof.dmatracking.DmaTrackingState.unpinList;
import static viommu.proof.dmatracking.DmaTrackingState.unpinnerPage;
import static viommu.proof.dmatracking.DmaTrackingState.unpinning;
import static viommu.proof.dmatracking.DmaTrackingState.vfioPins;
import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Conjunct;
import viommu.proof.system.Counter;
import viommu.proof.system.Moves;
import viommu.proof.system.Promise;
import viommu.proof.system.Proof;

/** A table of what is mapped for DMA, for any number of CPUs and pages. */
final class DmaTrackingProof {
    private DmaTrackingProof() {}

    static Proof singleLru() {
        return new Proof(
                "DmaTracking",
                "SingleLru",
                List.of("CPUs", "pages"),
                new Moves(DmaTrackingState.SYMBOLS, List.of(), initial(), new DmaTrackingMoves().moves()),
                invariant(),
                List.of(new Counter(count, counted)),
                promises());
    }

    private static Formula initial() {
        return all(
                forAll(
                        CPU,
                        c -> all(
                                cpuAt(c, "Idle"),
                                request.at(c).isNone(),
                                missing.of(c).not(),
                                asking.of(c).not(),
                                inUse.of(c).not())),
                forAll(
                        PAGE,
                        p -> all(
                                count.at(p).is(Term.number(0)),
                                accessed.of(p).not(),
                                pinned.of(p).not(),
                                unpinList.of(p).not(),
                                ioTable.of(p).not(),
                                vfioPins.of(p).not(),
                                isGuests(p),
                                forAll(CPU, c -> counted.of(p, c).not()))),
                locked("Nobody"),
                pinning("Idle"),
                pinnerCpu.at().isNone(),
                pinnerLeft.at().isNone(),
                unpinning("Idle"),
                unpinnerPage.at().isNone());
    }

    private static List<Conjunct> invariant() {
        return List.of(
                new Conjunct(
                        "WhoWorksHasTheLock",
                        "Both workers take the lock first and let go of it last.",
                        all(
                                locked("Pinner").iff(pinning("Idle").not()),
                                locked("Unpinner").iff(unpinning("Idle").not()))),
                new Conjunct(
                        "UnpinnerHasAPage",
                        "The unpin worker takes a page with the lock.",
                        unpinning("Idle").iff(unpinnerPage.at().isNone())),
                new Conjunct(
                        "CountedByTheBusy",
                        "A CPU counts its page first and takes that back last.",
                        forAll(
                                PAGE,
                                CPU,
                                (p, c) ->
                                        counted.of(p, c).iff(request.at(c).is(p).and(hasCounted(c))))),
                new Conjunct(
                        "UsedIsPinned",
                        "A map succeeds only if its page is pinned, and the host unpins none that is counted.",
                        forAll(
                                CPU,
                                c -> all(
                                        inUse.of(c).implies(cpuAt(c, "Unmap")),
                                        cpuAt(c, "Unmap").implies(pinned.of(request.at(c)))))),
                new Conjunct(
                        "PinnedByVfioIsTheGuests",
                        "VFIO faults the page in, and the host reclaims none that is pinned.",
                        forAll(PAGE, p -> vfioPins.of(p).implies(isGuests(p)))),
                new Conjunct(
                        "UnpinnedStepByStep",
                        "The unpin worker clears the flag, has the page unmapped and then unpinned, or puts the flag back.",
                        forAll(
                                PAGE,
                                p -> all(
                                        all(
                                                        unpinning("Unmap", "Restore"),
                                                        unpinnerPage.at().is(p))
                                                .implies(all(pinned.of(p).not(), ioTable.of(p), vfioPins.of(p))),
                                        all(
                                                        unpinning("Unpin"),
                                                        unpinnerPage.at().is(p))
                                                .implies(all(
                                                        pinned.of(p).not(),
                                                        ioTable.of(p).not(),
                                                        vfioPins.of(p)))))),
                new Conjunct(
                        "MappedBeforeTheFlag",
                        "The pin worker sets the flag of a page that VFIO has pinned and mapped.",
                        forAll(
                                PAGE,
                                p -> all(pinning("Set"), pinnerLeft.at().is(p))
                                        .implies(all(ioTable.of(p), vfioPins.of(p))))),
                new Conjunct(
                        "FlagsTellTheTruth",
                        "Only who has the lock changes flag, device and pin of a page, and it does all three.",
                        forAll(PAGE, p -> any(busy(p), exact(p)))),
                new Conjunct(
                        "PinnedIsListed",
                        "A page comes on the list when it is pinned, and back when it is kept.",
                        forAll(
                                PAGE,
                                p -> pinned.of(p)
                                        .implies(any(
                                                unpinList.of(p),
                                                unpinnerPage.at().is(p))))));
    }

    /** A worker has begun with the page and is not done. */
    private static Formula busy(Term p) {
        return any(
                all(unpinnerPage.at().is(p), unpinning("Unmap", "Restore", "Unpin")),
                all(pinnerLeft.at().is(p), pinning("Set")));
    }

    private static Formula exact(Term p) {
        return all(ioTable.of(p).iff(pinned.of(p)), vfioPins.of(p).iff(pinned.of(p)));
    }

    private static List<Promise> promises() {
        return List.of(
                new Promise.OfStates(
                        "MappedDmaSucceeds",
                        forAll(
                                CPU,
                                PAGE,
                                (c, p) -> all(inUse.of(c), request.at(c).is(p))
                                        .implies(ioTable.of(p).and(isGuests(p))))),
                new Promise.OfStates(
                        "OvercommitSafe",
                        forAll(PAGE, p -> ioTable.of(p).implies(vfioPins.of(p).and(isGuests(p))))),
                new Promise.OfStates("PinsExact", forAll(PAGE, p -> any(inHand(p), exact(p)))),
                new Promise.OfStates(
                        "CountsReturned",
                        forAll(
                                PAGE,
                                p -> any(
                                        exists(CPU, c -> request.at(c).is(p)),
                                        count.at(p).is(Term.number(0))))),
                new Promise.OfStates(
                        "NoPinLost", forAll(PAGE, p -> pinned.of(p).implies(any(unpinList.of(p), inHand(p))))));
    }
}
