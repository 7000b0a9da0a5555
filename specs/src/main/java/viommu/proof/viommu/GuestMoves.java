package viommu.proof.viommu;

import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.DRIVER;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.PAGE;
import static viommu.proof.viommu.ViommuState.SLOT;
import static viommu.proof.viommu.ViommuState.age;
import static viommu.proof.viommu.ViommuState.ahead;
import static viommu.proof.viommu.ViommuState.buffer;
import static viommu.proof.viommu.ViommuState.completed;
import static viommu.proof.viommu.ViommuState.emulatorIdle;
import static viommu.proof.viommu.ViommuState.ioPageTable;
import static viommu.proof.viommu.ViommuState.is;
import static viommu.proof.viommu.ViommuState.mapping;
import static viommu.proof.viommu.ViommuState.pageUse;
import static viommu.proof.viommu.ViommuState.queued;
import static viommu.proof.viommu.ViommuState.quotaSlot;
import static viommu.proof.viommu.ViommuState.stale;
import static viommu.proof.viommu.ViommuState.staleAge;
import static viommu.proof.viommu.ViommuState.state;
import static viommu.proof.viommu.ViommuState.taskIovas;
import static viommu.proof.viommu.ViommuState.use;
import static viommu.proof.viommu.ViommuState.waits;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.logic.Term.Variable;
import viommu.proof.system.Move;

/** The steps of the guest ({@code Guest.tla}). The queue has no capacity: to submit may be enabled where the model waits. */
class GuestMoves {
    static final String GUEST = "guest";

    final Strategy strategy;
    final Task task;
    final Variable iova = Variable.fresh("iova", IOVA);
    final Variable page = Variable.fresh("page", PAGE);
    final Variable slot = Variable.fresh("slot", SLOT);
    final Variable word = Variable.fresh("word", IOVA.orNone());

    GuestMoves(Strategy strategy, Task task) {
        this.strategy = strategy;
        this.task = task;
    }

    List<Move> moves() {
        List<Move> moves = new ArrayList<>(List.of(
                map(),
                unmap(),
                clearPte(),
                submitInvalidation(),
                awaitCompletion(),
                release(),
                returnToCaller(),
                reusePage(),
                freePage()));
        if (strategy.leavesStale()) {
            moves.addAll(List.of(flushStale(), tick()));
        }
        if (strategy.teardown() == Teardown.OPTIMISTIC) {
            moves.add(reuse());
        }
        return moves;
    }

    Formula guestRuns() {
        return strategy.emulation() == Emulation.SAMECORE ? emulatorIdle() : Formula.TRUE;
    }

    Formula driverIdle() {
        return guestRuns().and(task.idle());
    }

    private Move begin(Move move, List<String> pieces) {
        return move.set(task.todo, task.is(pieces));
    }

    /** The next piece of the task is done; with the last one the driver lets go of its IOVAs. */
    private Move piece(String piece, Variable... parameters) {
        return Move.of(GUEST, piece, parameters)
                .when(guestRuns(), task.next(piece))
                .set(task.todo, task.rest())
                .become(taskIovas, i -> taskIovas.of(i.get(0)).and(task.isLast().not()));
    }

    private Formula revivable() {
        return strategy.teardown() == Teardown.OPTIMISTIC
                ? exists(IOVA, i -> stale(i).and(buffer.at(i).is(page)))
                : Formula.FALSE;
    }

    Move map() {
        return begin(
                Move.of(GUEST, "Map", iova, page)
                        .when(
                                driverIdle(),
                                is(iova, "Free"),
                                pageUse.at(page).is(use("Idle")),
                                revivable().not())
                        .set(ioPageTable, iova, page)
                        .set(buffer, iova, page)
                        .set(mapping, iova, state("Mapping"))
                        .set(pageUse, page, use("Buffer"))
                        .become(taskIovas, i -> i.get(0).is(iova)),
                strategy.map());
    }

    /** There is room among the stale mappings if a slot is free, as many slots as {@code StaleQuota} there are. */
    Formula roomForStale() {
        return forAll(IOVA, i -> quotaSlot.at(i).isNot(slot));
    }

    Move unmap() {
        Move move = strategy.leavesStale()
                ? Move.of(GUEST, "Unmap", iova, slot).when(roomForStale()).set(quotaSlot, iova, slot)
                : Move.of(GUEST, "Unmap", iova);
        return begin(
                move.when(driverIdle(), is(iova, "Live"))
                        .set(mapping, iova, state("Unmapping"))
                        .become(taskIovas, i -> i.get(0).is(iova)),
                strategy.unmap());
    }

    Move reuse() {
        return Move.of(GUEST, "Reuse", iova, page)
                .when(
                        driverIdle(),
                        stale(iova),
                        buffer.at(iova).is(page),
                        pageUse.at(page).is(use("Idle")))
                .set(mapping, iova, state("Live"))
                .set(age, iova, Term.number(0))
                .set(quotaSlot, iova, SLOT.none())
                .set(pageUse, page, use("Buffer"));
    }

    private Formula atLimit() {
        return any(
                forAll(SLOT, s -> exists(IOVA, i -> stale(i).and(quotaSlot.at(i).is(s)))),
                exists(IOVA, i -> stale(i).and(staleAge.at().isAtMost(age.at(i)))));
    }

    private Formula oldest() {
        return stale(iova).and(forAll(IOVA, j -> stale(j).implies(age.at(j).isAtMost(age.at(iova)))));
    }

    /** Async: a mapping whose wait has been signalled. Deferred: all at once. Optimistic: one of the oldest. */
    Move flushStale() {
        return begin(
                switch (strategy.teardown()) {
                    case ASYNC ->
                        Move.of(GUEST, "FlushStale", iova)
                                .when(driverIdle(), stale(iova), completed.of(iova))
                                .become(taskIovas, i -> i.get(0).is(iova));
                    case DEFERRED ->
                        Move.of(GUEST, "FlushStale")
                                .when(driverIdle(), atLimit())
                                .become(taskIovas, i -> stale(i.get(0)));
                    case OPTIMISTIC ->
                        Move.of(GUEST, "FlushStale", iova)
                                .when(driverIdle(), atLimit(), oldest())
                                .become(taskIovas, i -> i.get(0).is(iova));
                    case STRICT, HOSTILE -> throw new IllegalStateException(strategy + " leaves nothing stale");
                },
                strategy.flush());
    }

    Move clearPte() {
        return piece(Strategy.CLEAR_PTE)
                .become(ioPageTable, i -> Term.choice(taskIovas.of(i), PAGE.none(), ioPageTable.at(i)));
    }

    /** The status word of the driver's task. An asynchronous teardown has one of its own. */
    Formula isTaskWord(Term w) {
        return strategy.teardown() == Teardown.ASYNC
                ? any(
                        all(w.is(DRIVER), forAll(IOVA, i -> taskIovas.of(i).implies(is(i, "Mapping")))),
                        all(w.isNot(DRIVER), taskIovas.of(w), is(w, "Mapping").not()))
                : w.is(DRIVER);
    }

    Move submitInvalidation() {
        return submit(i -> taskIovas.of(i));
    }

    /** The wait stands behind all that is in the queue. */
    Move submit(java.util.function.Function<Term, Formula> invalidated) {
        return piece(Strategy.SUBMIT_INVALIDATION, word)
                .when(isTaskWord(word))
                .become(queued, i -> queued.of(i.get(0)).or(invalidated.apply(i.get(0))))
                .add(waits, word)
                .become(
                        ahead,
                        x -> ahead.of(x.get(0), x.get(1))
                                .or(all(x.get(1).is(word), queued.of(x.get(0)).or(invalidated.apply(x.get(0))))));
    }

    Move awaitCompletion() {
        return piece(Strategy.AWAIT_COMPLETION, word)
                .when(isTaskWord(word), completed.of(word))
                .remove(completed, word);
    }

    /** The pages of the task's IOVAs whose caller still waits go back to their callers. */
    private Move giveBackPages(Move move) {
        return move.become(
                pageUse,
                p -> Term.choice(
                        exists(
                                IOVA,
                                i -> all(
                                        taskIovas.of(i),
                                        is(i, "Unmapping"),
                                        buffer.at(i).is(p))),
                        use("Idle"),
                        pageUse.at(p)));
    }

    Move release() {
        Move move = giveBackPages(piece(Strategy.RELEASE))
                .become(buffer, i -> Term.choice(taskIovas.of(i), PAGE.none(), buffer.at(i)))
                .become(mapping, i -> Term.choice(taskIovas.of(i), state("Free"), mapping.at(i)));
        return strategy.leavesStale()
                ? move.become(age, i -> Term.choice(taskIovas.of(i), Term.number(0), age.at(i)))
                        .become(quotaSlot, i -> Term.choice(taskIovas.of(i), SLOT.none(), quotaSlot.at(i)))
                : move;
    }

    Move returnToCaller() {
        return giveBackPages(piece(Strategy.RETURN))
                .become(
                        mapping,
                        i -> Term.choice(
                                taskIovas.of(i),
                                Term.choice(is(i, "Mapping"), state("Live"), state("Stale")),
                                mapping.at(i)));
    }

    Move reusePage() {
        return Move.of(GUEST, "ReusePage", page)
                .when(guestRuns(), pageUse.at(page).is(use("Idle")))
                .set(pageUse, page, use("Reused"));
    }

    Move freePage() {
        return Move.of(GUEST, "FreePage", page)
                .when(guestRuns(), pageUse.at(page).is(use("Reused")))
                .set(pageUse, page, use("Idle"));
    }

    Formula timerServed() {
        return forAll(IOVA, i -> stale(i).implies(age.at(i).isLessThan(staleAge.at())));
    }

    Move tick() {
        return Move.of(GUEST, "Tick")
                .when(guestRuns(), exists(IOVA, i -> stale(i)), timerServed())
                .become(age, i -> Term.choice(stale(i), age.at(i).plus(1), age.at(i)));
    }
}
