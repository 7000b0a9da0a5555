package viommu.proof.viommu;

import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.PAGE;
import static viommu.proof.viommu.ViommuState.age;
import static viommu.proof.viommu.ViommuState.backing;
import static viommu.proof.viommu.ViommuState.buffer;
import static viommu.proof.viommu.ViommuState.clean;
import static viommu.proof.viommu.ViommuState.emulatorIdle;
import static viommu.proof.viommu.ViommuState.held;
import static viommu.proof.viommu.ViommuState.inflight;
import static viommu.proof.viommu.ViommuState.ioPageTable;
import static viommu.proof.viommu.ViommuState.iotlb;
import static viommu.proof.viommu.ViommuState.is;
import static viommu.proof.viommu.ViommuState.mapping;
import static viommu.proof.viommu.ViommuState.owned;
import static viommu.proof.viommu.ViommuState.owner;
import static viommu.proof.viommu.ViommuState.pageUse;
import static viommu.proof.viommu.ViommuState.pending;
import static viommu.proof.viommu.ViommuState.pins;
import static viommu.proof.viommu.ViommuState.quotaSlot;
import static viommu.proof.viommu.ViommuState.shadow;
import static viommu.proof.viommu.ViommuState.stale;
import static viommu.proof.viommu.ViommuState.staleAge;
import static viommu.proof.viommu.ViommuState.state;
import static viommu.proof.viommu.ViommuState.taskIovas;
import static viommu.proof.viommu.ViommuState.token;
import static viommu.proof.viommu.ViommuState.translation;
import static viommu.proof.viommu.ViommuState.use;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Promise;

/** What the system promises ({@code ViommuProperties.tla}), under the same names. */
final class ViommuPromises {
    private final Strategy strategy;

    ViommuPromises(Strategy strategy) {
        this.strategy = strategy;
    }

    List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        if (strategy.teardown() != Teardown.HOSTILE) {
            promises.addAll(List.of(
                    noStaleDma(),
                    noReusedPageDma(),
                    staleBounded(),
                    noDmaAfterTeardown(),
                    noIovaReuseBeforeFlush(),
                    mappedDmaSucceeds(),
                    buffersExact()));
        }
        if (!strategy.bareMetal()) {
            promises.addAll(List.of(overcommitSafe(), pinsExact(), hostTakesOnlyUnpinned(), hostSafe()));
            if (strategy.teardown() != Teardown.HOSTILE) {
                promises.add(shadowCoherent());
            }
        }
        return promises;
    }

    private static Formula lands(Term i, Term f) {
        return inflight.of(i, f).and(inflight.next(i, f).not());
    }

    private Promise noStaleDma() {
        return new Promise.OfSteps(
                "NoStaleDma",
                forAll(
                        IOVA,
                        FRAME,
                        (i, f) -> lands(i, f)
                                .implies(all(
                                        is(i, "Free").not(),
                                        stale(i).implies(
                                                        backing.at(buffer.at(i)).isNot(f))))));
    }

    private Promise noReusedPageDma() {
        return new Promise.OfSteps(
                "NoReusedPageDma",
                forAll(
                        IOVA,
                        FRAME,
                        (i, f) -> lands(i, f)
                                .implies(forAll(
                                        PAGE,
                                        p -> backing.at(p)
                                                .is(f)
                                                .implies(pageUse.at(p).isNot(use("Reused")))))));
    }

    /** Every stale mapping has a slot of the quota for itself, so there are no more than slots; Strict has none at all. */
    private Promise staleBounded() {
        return new Promise.OfStates(
                "StaleBounded",
                strategy.leavesStale()
                        ? all(
                                forAll(
                                        IOVA,
                                        i -> stale(i).implies(quotaSlot
                                                .at(i)
                                                .isSome()
                                                .and(age.at(i).isAtMost(staleAge.at())))),
                                forAll(
                                        IOVA,
                                        IOVA,
                                        (i, j) -> all(
                                                        stale(i),
                                                        stale(j),
                                                        quotaSlot.at(i).is(quotaSlot.at(j)))
                                                .implies(i.is(j))))
                        : forAll(IOVA, i -> stale(i).not()));
    }

    private Formula unreachable(Term i) {
        Formula tables = strategy.bareMetal()
                ? ioPageTable.at(i).isNone()
                : ioPageTable.at(i).isNone().and(shadow.at(i).isNone());
        return tables.and(clean(i));
    }

    private Promise noDmaAfterTeardown() {
        return new Promise.OfStates(
                "NoDmaAfterTeardown", forAll(IOVA, i -> is(i, "Free").implies(unreachable(i))));
    }

    private Promise noIovaReuseBeforeFlush() {
        return new Promise.OfSteps(
                "NoIovaReuseBeforeFlush",
                forAll(
                        IOVA,
                        i -> all(is(i, "Free"), mapping.nextAt(i).is(state("Mapping")))
                                .implies(unreachable(i).and(pending(i).not()))));
    }

    private static Formula reachable(Term f) {
        return exists(IOVA, i -> any(shadow.at(i).is(f), iotlb.at(i).is(f), inflight.of(i, f)));
    }

    private Promise overcommitSafe() {
        return new Promise.OfStates(
                "OvercommitSafe",
                forAll(
                        FRAME,
                        f -> reachable(f)
                                .implies(all(
                                        owner.at(f).is(owned("Guest")),
                                        Term.number(1).isAtMost(pins.at(f))))));
    }

    /**
     * The tokens of a frame are the shadow entries that reach it, and apart from these what the worker holds. Pins are as many as
     * tokens, which is shown of every move.
     */
    private Promise pinsExact() {
        return new Promise.OfStates(
                "PinsExact",
                forAll(
                        FRAME,
                        IOVA,
                        (f, i) -> all(
                                token.of(f, i).iff(any(shadow.at(i).is(f), held(f, i))),
                                all(shadow.at(i).is(f), held(f, i)).not())));
    }

    private Promise hostTakesOnlyUnpinned() {
        return new Promise.OfSteps(
                "KeepsOvercommit",
                forAll(
                        FRAME,
                        f -> all(owner.at(f).is(owned("Guest")), owner.nextAt(f).isNot(owned("Guest")))
                                .implies(pins.at(f).is(Term.number(0)))));
    }

    private Promise hostSafe() {
        return new Promise.OfStates(
                "KeepsOvercommit",
                forAll(
                        FRAME,
                        f -> all(
                                reachable(f).implies(Term.number(1).isAtMost(pins.at(f))),
                                Term.number(1)
                                        .isAtMost(pins.at(f))
                                        .implies(owner.at(f).is(owned("Guest"))))));
    }

    private Promise mappedDmaSucceeds() {
        return new Promise.OfStates(
                "MappedDmaSucceeds", forAll(IOVA, i -> is(i, "Live").implies(reachesItsBuffer(i))));
    }

    private Formula reachesItsBuffer(Term i) {
        Term translation = translation(strategy.bareMetal(), i);
        return all(
                translation.isSome(),
                translation.is(backing.at(buffer.at(i))),
                forAll(FRAME, f -> inflight.of(i, f).implies(f.is(backing.at(buffer.at(i))))));
    }

    private Promise buffersExact() {
        return new Promise.OfStates(
                "BuffersExact",
                all(
                        forAll(
                                PAGE,
                                p -> pageUse.at(p)
                                        .is(use("Buffer"))
                                        .iff(exists(
                                                IOVA,
                                                i -> all(
                                                        buffer.at(i).is(p),
                                                        is(i, "Free", "Stale").not())))),
                        forAll(IOVA, i -> is(i, "Free").iff(buffer.at(i).isNone()))));
    }

    private Promise shadowCoherent() {
        return new Promise.OfStates(
                "ShadowCoherent",
                emulatorIdle()
                        .implies(forAll(
                                IOVA,
                                i -> any(stale(i), taskIovas.of(i))
                                        .not()
                                        .implies(shadow.at(i)
                                                .is(Term.choice(
                                                        ioPageTable.at(i).isNone(),
                                                        FRAME.none(),
                                                        backing.at(ioPageTable.at(i))))))));
    }
}
