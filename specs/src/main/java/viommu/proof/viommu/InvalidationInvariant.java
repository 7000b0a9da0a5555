package viommu.proof.viommu;

import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.DRIVER;
import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.PAGE;
import static viommu.proof.viommu.ViommuState.ahead;
import static viommu.proof.viommu.ViommuState.backing;
import static viommu.proof.viommu.ViommuState.buffer;
import static viommu.proof.viommu.ViommuState.clean;
import static viommu.proof.viommu.ViommuState.completed;
import static viommu.proof.viommu.ViommuState.is;
import static viommu.proof.viommu.ViommuState.owned;
import static viommu.proof.viommu.ViommuState.owner;
import static viommu.proof.viommu.ViommuState.pending;
import static viommu.proof.viommu.ViommuState.queued;
import static viommu.proof.viommu.ViommuState.shadow;
import static viommu.proof.viommu.ViommuState.stale;
import static viommu.proof.viommu.ViommuState.taskIovas;
import static viommu.proof.viommu.ViommuState.token;
import static viommu.proof.viommu.ViommuState.waits;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Conjunct;

/** What a signal that was waited for means: nothing knows the old translation any more. */
final class InvalidationInvariant {
    private final Phases phases;
    private final Strategy strategy;
    private final GuestMoves guest;

    InvalidationInvariant(Phases phases, GuestMoves guest) {
        this.phases = phases;
        this.strategy = phases.strategy();
        this.guest = guest;
    }

    List<Conjunct> conjuncts() {
        List<Conjunct> all = new ArrayList<>(List.of(
                new Conjunct(
                        "PendingIsSubmittedAndNotAwaited",
                        "Only SubmitInvalidation queues, and the driver awaits the signal that comes after its descriptors.",
                        forAll(
                                IOVA,
                                i -> pending(i)
                                        .implies(phases.submitted(i)
                                                .and(phases.awaited(i).not())))),
                new Conjunct(
                        "TornDownUnlessPending",
                        "The descriptor of a cleared entry removes all that knows it.",
                        forAll(IOVA, i -> phases.tornDownSubmitted(i).implies(any(pending(i), gone(i)))))));
        if (strategy.emulation() != Emulation.SAMECORE) {
            all.addAll(signals());
        }
        if (isIsolated()) {
            all.add(onePagePerFrame());
        }
        if (strategy.teardown() == Teardown.ASYNC && strategy.emulation() == Emulation.SAMECORE) {
            all.add(doneBeforeTheReturn());
        }
        all.addAll(strategy.bareMetal() ? List.of(backed()) : emulated());
        return all;
    }

    /** Under a samecore emulator nothing is pending whenever the guest runs, whatever the words say. */
    private List<Conjunct> signals() {
        boolean async = strategy.teardown() == Teardown.ASYNC;
        List<Conjunct> signals = new ArrayList<>();
        if (!async || !strategy.bareMetal()) {
            signals.addAll(driversWord());
        }
        if (async) {
            signals.addAll(wordsOfTheirOwn());
        }
        if (async && !strategy.bareMetal()) {
            signals.add(new Conjunct(
                    "BusyWithSomething",
                    "A task is begun with an IOVA, and lets go of it with its last piece.",
                    any(phases.task().idle(), exists(IOVA, i -> taskIovas.of(i)))));
        }
        return signals;
    }

    private List<Conjunct> driversWord() {
        return List.of(
                new Conjunct(
                        "WordIsTheTasks",
                        "The driver submits its wait and awaits it before it does anything else.",
                        any(waits.of(DRIVER), completed.of(DRIVER))
                                .implies(phases.awaits().and(guest.isTaskWord(DRIVER)))),
                new Conjunct(
                        "SignalledOnce",
                        "The driver has one wait at a time, and its signal takes the wait's place.",
                        all(waits.of(DRIVER), completed.of(DRIVER)).not()),
                new Conjunct(
                        "QueuedAheadOfTheWait",
                        "The wait stands behind the descriptors of its batch.",
                        forAll(
                                IOVA,
                                i -> all(waits.of(DRIVER), taskIovas.of(i), queued.of(i))
                                        .implies(ahead.of(i, DRIVER)))),
                new Conjunct(
                        "SignalledMeansDone",
                        "A wait is complete when the worker rests and nothing is left ahead of it.",
                        forAll(
                                IOVA,
                                i -> all(completed.of(DRIVER), taskIovas.of(i))
                                        .implies(pending(i).not()))));
    }

    /** An asynchronous teardown has a status word of its own. */
    private List<Conjunct> wordsOfTheirOwn() {
        return List.of(
                new Conjunct(
                        "OwnWordIsTheTeardowns",
                        "The unmap submits it, and the release comes after it was awaited.",
                        forAll(
                                IOVA,
                                i -> any(waits.of(i), completed.of(i))
                                        .implies(phases.tornDownSubmitted(i)
                                                .and(phases.awaited(i).not())))),
                new Conjunct(
                        "OwnSignalledOnce",
                        "A teardown has one wait, and its signal takes the wait's place.",
                        forAll(IOVA, i -> all(waits.of(i), completed.of(i)).not())),
                new Conjunct(
                        "QueuedAheadOfOwnWait",
                        "The wait stands behind the descriptor.",
                        forAll(IOVA, i -> all(waits.of(i), queued.of(i)).implies(ahead.of(i, i)))),
                new Conjunct(
                        "OwnSignalMeansDone",
                        "A wait is complete when the worker rests and nothing is left ahead of it.",
                        forAll(IOVA, i -> completed.of(i).implies(pending(i).not()))));
    }

    private Conjunct doneBeforeTheReturn() {
        return new Conjunct(
                "DoneBeforeTheUnmapReturns",
                "The guest stands still until the queue has been worked off.",
                forAll(IOVA, i -> stale(i).implies(pending(i).not())));
    }

    /** What a DMA reaches when no mapping is stale: matters only for isolation. */
    private boolean isIsolated() {
        return strategy.teardown() == Teardown.STRICT
                || strategy.teardown() == Teardown.ASYNC && strategy.emulation() == Emulation.SAMECORE;
    }

    private static Conjunct onePagePerFrame() {
        return new Conjunct(
                "OnePagePerFrame",
                "A frame is given to a page only if it is nobody's.",
                forAll(
                        PAGE,
                        PAGE,
                        (p, q) -> all(backing.at(p).isSome(), backing.at(p).is(backing.at(q)))
                                .implies(p.is(q))));
    }

    private Conjunct backed() {
        return new Conjunct(
                "EveryPageIsBacked",
                "There is no overcommit on bare metal.",
                forAll(PAGE, p -> backing.at(p).isSome()));
    }

    private List<Conjunct> emulated() {
        return List.of(
                new Conjunct(
                        "BackedFramesAreTheGuests",
                        "A frame becomes the guest's with the page that it backs, and stops to be when it is taken.",
                        forAll(
                                PAGE,
                                p -> backing.at(p)
                                        .isSome()
                                        .implies(owner.at(backing.at(p)).is(owned("Guest"))))),
                new Conjunct(
                        "MirroredUntilSubmitted",
                        "The descriptor of a new mapping installs its frame, which stays until that of the teardown is there.",
                        forAll(IOVA, i -> mirrored(i).implies(shadow.at(i).isSome()))),
                new Conjunct(
                        "PinnedFrameIsTheBuffers",
                        "The emulator pins what backs the entry, and the host cannot take it while it is pinned.",
                        forAll(
                                FRAME,
                                IOVA,
                                (f, i) -> token.of(f, i)
                                        .implies(is(i, "Free")
                                                .not()
                                                .and(backing.at(buffer.at(i)).is(f))))));
    }

    /** Nothing that the device walks or caches knows the IOVA. */
    private Formula gone(Term i) {
        return strategy.bareMetal() ? clean(i) : shadow.at(i).isNone();
    }

    /** The shadow has to have the entry. */
    private Formula mirrored(Term i) {
        return any(
                is(i, "Live"),
                all(is(i, "Mapping"), phases.mappedSubmitted(i), pending(i).not()),
                all(is(i, "Unmapping", "Stale"), phases.tornDownSubmitted(i).not()));
    }
}
