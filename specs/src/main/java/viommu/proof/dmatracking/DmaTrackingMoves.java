package viommu.proof.dmatracking;

import static viommu.proof.dmatracking.DmaTrackingState.CPU;
import static viommu.proof.dmatracking.DmaTrackingState.PAGE;
import static viommu.proof.dmatracking.DmaTrackingState.accessed;
import static viommu.proof.dmatracking.DmaTrackingState.asking;
import static viommu.proof.dmatracking.DmaTrackingState.at;
import static viommu.proof.dmatracking.DmaTrackingState.count;
import static viommu.proof.dmatracking.DmaTrackingState.counted;
import static viommu.proof.dmatracking.DmaTrackingState.cpuAt;
import static viommu.proof.dmatracking.DmaTrackingState.holder;
import static viommu.proof.dmatracking.DmaTrackingState.inUse;
import static viommu.proof.dmatracking.DmaTrackingState.ioTable;
import static viommu.proof.dmatracking.DmaTrackingState.isGuests;
import static viommu.proof.dmatracking.DmaTrackingState.lock;
import static viommu.proof.dmatracking.DmaTrackingState.locked;
import static viommu.proof.dmatracking.DmaTrackingState.missing;
import static viommu.proof.dmatracking.DmaTrackingState.owner;
import static viommu.proof.dmatracking.DmaTrackingState.pinned;
import static viommu.proof.dmatracking.DmaTrackingState.pinnerAt;
import static viommu.proof.dmatracking.DmaTrackingState.pinnerCpu;
import static viommu.proof.dmatracking.DmaTrackingState.pinnerLeft;
import static viommu.proof.dmatracking.DmaTrackingState.pinnerStep;
import static viommu.proof.dmatracking.DmaTrackingState.pinning;
import static viommu.proof.dmatracking.DmaTrackingState.request;
import static viommu.proof.dmatracking.DmaTrackingState.unpinList;
import static viommu.proof.dmatracking.DmaTrackingState.unpinnerAt;
import static viommu.proof.dmatracking.DmaTrackingState.unpinnerPage;
import static viommu.proof.dmatracking.DmaTrackingState.unpinnerStep;
import static viommu.proof.dmatracking.DmaTrackingState.unpinning;
import static viommu.proof.dmatracking.DmaTrackingState.vfioPins;
import static viommu.proof.dmatracking.DmaTrackingState.who;

import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Term;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/** The steps of {@code Guest.tla}, {@code PinWorker.tla}, {@code UnpinWorker.tla} and {@code Host.tla} for requests of one page. */
final class DmaTrackingMoves {
    private static final String GUEST = "guest";
    private static final String HOST = "host";
    private static final Sort.Names ANSWER = Sort.Names.of("Answer", "Fails", "Works");

    private final Variable cpu = Variable.fresh("cpu", CPU);
    private final Variable page = Variable.fresh("page", PAGE);
    private final Variable answer = Variable.fresh("answer", ANSWER);
    private final Formula works = answer.is(ANSWER.value("Works"));
    private final Term its = request.at(cpu);

    List<Move> moves() {
        return List.of(
                map(),
                increment(),
                setAccessed(),
                testPinned(),
                ask(),
                recheck(),
                undo(),
                unmap(),
                decrement(),
                lockForPin(),
                testBeforePin(),
                vfioMap(),
                setPinned(),
                answered(),
                lockForScan(),
                compareAndSwap(),
                clearAccessed(),
                vfioUnmap(),
                vfioUnpin(),
                restore(),
                reclaim(),
                faultIn());
    }

    private Move piece(String name, String then) {
        return Move.of(GUEST, name, cpu).when(cpuAt(cpu, name)).set(at, cpu, DmaTrackingState.piece(then));
    }

    private Move map() {
        return Move.of(GUEST, "Map", cpu, page)
                .when(cpuAt(cpu, "Idle"))
                .set(request, cpu, page)
                .set(at, cpu, DmaTrackingState.piece("Increment"));
    }

    private Move increment() {
        return piece("Increment", "SetAccessed")
                .set(count, its, count.at(its).plus(1))
                .add(counted, its, cpu);
    }

    private Move setAccessed() {
        return piece("SetAccessed", "TestPinned").add(accessed, its);
    }

    /** A map succeeds, or something else follows. */
    private Move succeedIf(Formula condition, String name, String otherwise, Formula stillMissing) {
        return Move.of(GUEST, name, cpu)
                .when(cpuAt(cpu, name))
                .set(
                        at,
                        cpu,
                        Term.choice(condition, DmaTrackingState.piece("Unmap"), DmaTrackingState.piece(otherwise)))
                .become(
                        missing,
                        c -> Formula.choice(c.get(0).is(cpu), condition.not().and(stillMissing), missing.of(c.get(0))))
                .become(inUse, c -> inUse.of(c.get(0)).or(c.get(0).is(cpu).and(condition)));
    }

    private Move testPinned() {
        return succeedIf(missing.of(cpu).not().and(pinned.of(its)), "TestPinned", "Ask", Formula.TRUE);
    }

    private Move ask() {
        return piece("Ask", "Recheck").add(asking, cpu);
    }

    private Move recheck() {
        return succeedIf(pinned.of(its), "Recheck", "Undo", Formula.FALSE)
                .when(asking.of(cpu).not());
    }

    private Term takenBack() {
        return Term.choice(
                count.at(its).is(Term.number(0)), Term.number(0), count.at(its).plus(-1));
    }

    private Move takeBack(String name) {
        return piece(name, "Idle")
                .set(count, its, takenBack())
                .remove(counted, its, cpu)
                .set(request, cpu, PAGE.none());
    }

    private Move undo() {
        return takeBack("Undo")
                .become(
                        accessed,
                        p -> accessed.of(p.get(0))
                                .and(p.get(0)
                                        .is(its)
                                        .and(takenBack().is(Term.number(0)))
                                        .not()));
    }

    private Move unmap() {
        return piece("Unmap", "Decrement").remove(inUse, cpu);
    }

    private Move decrement() {
        return takeBack("Decrement");
    }

    // The pin worker.

    private Move lockForPin() {
        return Move.of(HOST, "LockForPin", cpu)
                .when(pinning("Idle"), asking.of(cpu), locked("Nobody"))
                .set(lock, holder("Pinner"))
                .set(pinnerAt, pinnerStep("Test"))
                .set(pinnerCpu, cpu)
                .set(pinnerLeft, Term.choice(missing.of(cpu), its, PAGE.none()));
    }

    private Move testBeforePin() {
        Formula done = pinned.of(pinnerLeft.at());
        return Move.of(HOST, "TestBeforePin")
                .when(pinning("Test"))
                .set(pinnerAt, Term.choice(done, pinnerStep("Answer"), pinnerStep("Map")))
                .set(pinnerLeft, Term.choice(done, PAGE.none(), pinnerLeft.at()));
    }

    private static Move addIf(Move move, Formula condition, Relation relation, Term key) {
        return move.become(
                relation, x -> relation.of(x.get(0)).or(x.get(0).is(key).and(condition)));
    }

    private Move vfioMap() {
        Term p = pinnerLeft.at();
        Move move = Move.of(HOST, "VfioMap", answer)
                .when(pinning("Map"))
                .set(owner, p, Term.choice(works, who("Guest"), owner.at(p)))
                .set(pinnerAt, Term.choice(works, pinnerStep("Set"), pinnerStep("Answer")))
                .set(pinnerLeft, Term.choice(works, p, PAGE.none()));
        return addIf(addIf(move, works, vfioPins, p), works, ioTable, p);
    }

    private Move setPinned() {
        return Move.of(HOST, "SetPinned")
                .when(pinning("Set"))
                .add(pinned, pinnerLeft.at())
                .add(unpinList, pinnerLeft.at())
                .set(pinnerAt, pinnerStep("Answer"))
                .set(pinnerLeft, PAGE.none());
    }

    private Move answered() {
        return Move.of(HOST, "Answer")
                .when(pinning("Answer"))
                .set(lock, holder("Nobody"))
                .remove(asking, pinnerCpu.at())
                .set(pinnerAt, pinnerStep("Idle"))
                .set(pinnerCpu, CPU.none())
                .set(pinnerLeft, PAGE.none());
    }

    // The unpin worker.

    private Move lockForScan() {
        return Move.of(HOST, "LockForScan", page)
                .when(unpinning("Idle"), locked("Nobody"), unpinList.of(page))
                .set(lock, holder("Unpinner"))
                .set(unpinnerAt, unpinnerStep("CompareAndSwap"))
                .set(unpinnerPage, page)
                .remove(unpinList, page);
    }

    private static Move unpinner(String step) {
        return Move.of(HOST, step).when(unpinning(step));
    }

    private static Move end(Move move) {
        return move.set(lock, holder("Nobody"))
                .set(unpinnerAt, unpinnerStep("Idle"))
                .set(unpinnerPage, PAGE.none());
    }

    private Move compareAndSwap() {
        Term p = unpinnerPage.at();
        Formula unused = accessed.of(p).not().and(count.at(p).is(Term.number(0)));
        Formula swapped = pinned.of(p).and(unused);
        Formula zero = pinned.of(p).not().and(unused);
        return unpinner("CompareAndSwap")
                .become(
                        pinned,
                        x -> pinned.of(x.get(0)).and(x.get(0).is(p).and(swapped).not()))
                .set(lock, Term.choice(zero, holder("Nobody"), lock.at()))
                .set(unpinnerPage, Term.choice(zero, PAGE.none(), p))
                .set(
                        unpinnerAt,
                        Term.choice(
                                swapped,
                                unpinnerStep("Unmap"),
                                Term.choice(zero, unpinnerStep("Idle"), unpinnerStep("ClearAccessed"))));
    }

    private Move clearAccessed() {
        return end(unpinner("ClearAccessed").remove(accessed, unpinnerPage.at()).add(unpinList, unpinnerPage.at()));
    }

    private Move vfioUnmap() {
        Term p = unpinnerPage.at();
        return Move.of(HOST, "VfioUnmap", answer)
                .when(unpinning("Unmap"))
                .become(
                        ioTable,
                        x -> ioTable.of(x.get(0)).and(x.get(0).is(p).and(works).not()))
                .set(unpinnerAt, Term.choice(works, unpinnerStep("Unpin"), unpinnerStep("Restore")));
    }

    private Move vfioUnpin() {
        return end(Move.of(HOST, "VfioUnpin").when(unpinning("Unpin")).remove(vfioPins, unpinnerPage.at()));
    }

    private Move restore() {
        return end(unpinner("Restore").add(pinned, unpinnerPage.at()).add(unpinList, unpinnerPage.at()));
    }

    // The host's memory.

    private Move reclaim() {
        return Move.of(HOST, "Reclaim", page)
                .when(isGuests(page), vfioPins.of(page).not())
                .set(owner, page, who("Other"));
    }

    private Move faultIn() {
        return Move.of(HOST, "FaultIn", page).when(isGuests(page).not()).set(owner, page, who("Guest"));
    }
}
