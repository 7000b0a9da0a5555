package viommu.proof.viommu;

import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.PAGE;
import static viommu.proof.viommu.ViommuState.age;
import static viommu.proof.viommu.ViommuState.buffer;
import static viommu.proof.viommu.ViommuState.ioPageTable;
import static viommu.proof.viommu.ViommuState.is;
import static viommu.proof.viommu.ViommuState.pageUse;
import static viommu.proof.viommu.ViommuState.quotaSlot;
import static viommu.proof.viommu.ViommuState.stale;
import static viommu.proof.viommu.ViommuState.staleAge;
import static viommu.proof.viommu.ViommuState.taskIovas;
import static viommu.proof.viommu.ViommuState.use;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Conjunct;

/** What the driver knows of its own mappings. */
final class GuestInvariant {
    private GuestInvariant() {}

    static List<Conjunct> conjuncts(Phases phases) {
        Strategy strategy = phases.strategy();
        List<Conjunct> all = new ArrayList<>(List.of(
                new Conjunct(
                        "TodoFitsTheMapping",
                        "A task has the pieces of a map, of an unmap or of a flush to do, and its IOVAs are in that state.",
                        forAll(IOVA, i -> taskIovas.of(i).implies(phases.fitting(i)))),
                new Conjunct(
                        "BufferUnlessFree",
                        "Map sets the buffer, Release forgets it.",
                        forAll(IOVA, i -> is(i, "Free").iff(buffer.at(i).isNone()))),
                new Conjunct(
                        "OneCallerPerPage",
                        "Map and Reuse take a page only if it is idle.",
                        forAll(
                                IOVA,
                                IOVA,
                                (i, j) -> all(held(i), held(j), buffer.at(i).is(buffer.at(j)))
                                        .implies(i.is(j)))),
                new Conjunct(
                        "PagesOfCallersAreBuffers",
                        "A page is a buffer from its map to the return of its unmap.",
                        forAll(
                                PAGE,
                                p -> pageUse.at(p)
                                        .is(use("Buffer"))
                                        .iff(exists(
                                                IOVA,
                                                i -> held(i).and(buffer.at(i).is(p)))))),
                new Conjunct(
                        "TableHasTheBufferUntilCleared",
                        "Map writes the buffer's entry, ClearPte clears it, nobody else writes.",
                        forAll(
                                IOVA,
                                i -> ioPageTable
                                        .at(i)
                                        .is(Term.choice(phases.cleared(i), PAGE.none(), buffer.at(i)))))));
        if (strategy.teardown() != Teardown.OPTIMISTIC || !strategy.bareMetal()) {
            all.add(busyIovas());
        }
        if (strategy.teardown() == Teardown.ASYNC && strategy.emulation() != Emulation.SAMECORE) {
            all.add(oneIova());
        }
        if (strategy.leavesStale()) {
            all.addAll(staleness());
        } else {
            all.add(new Conjunct(
                    "NothingIsStale",
                    "A strict unmap does not return before its teardown is complete.",
                    forAll(IOVA, i -> stale(i).not())));
        }
        return all;
    }

    private static List<Conjunct> staleness() {
        return List.of(
                new Conjunct(
                        "OnlyStaleMappingsAge",
                        "Reuse and Release set the age to 0.",
                        forAll(IOVA, i -> stale(i).not().implies(age.at(i).is(Term.number(0))))),
                new Conjunct(
                        "TimerIsServed",
                        "The timer ticks only while every stale mapping is younger than StaleAge.",
                        forAll(IOVA, i -> stale(i).implies(age.at(i).isAtMost(staleAge.at())))),
                new Conjunct(
                        "SlotWhileTornDown",
                        "Unmap takes a slot of the quota, Reuse and Release give it back.",
                        forAll(
                                IOVA,
                                i -> is(i, "Unmapping", "Stale")
                                        .iff(quotaSlot.at(i).isSome()))),
                new Conjunct(
                        "SlotOfItsOwn",
                        "Unmap takes a slot that is free.",
                        forAll(
                                IOVA,
                                IOVA,
                                (i, j) -> all(
                                                quotaSlot.at(i).isSome(),
                                                quotaSlot.at(i).is(quotaSlot.at(j)))
                                        .implies(i.is(j)))));
    }

    /** On bare metal an optimistic map and unmap have one piece only, which says enough. */
    private static Conjunct busyIovas() {
        return new Conjunct(
                "BusyIovasAreTheTasks",
                "Map and Unmap make an IOVA the task's, and the task's last piece ends both.",
                forAll(IOVA, i -> is(i, "Mapping", "Unmapping").implies(taskIovas.of(i))));
    }

    /** Matters only where the IOVA is the status word. */
    private static Conjunct oneIova() {
        return new Conjunct(
                "OneIovaAtATime",
                "The driver is one thread, and only a deferred flush is about several IOVAs.",
                forAll(
                        IOVA,
                        IOVA,
                        (i, j) -> all(taskIovas.of(i), taskIovas.of(j)).implies(i.is(j))));
    }

    /** A caller has the page of the IOVA. */
    static Formula held(Term i) {
        return any(is(i, "Mapping"), is(i, "Live"), is(i, "Unmapping"));
    }
}
