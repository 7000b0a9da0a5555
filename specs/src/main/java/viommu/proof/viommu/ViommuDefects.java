package viommu.proof.viommu;

import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.SLOT;
import static viommu.proof.viommu.ViommuState.age;
import static viommu.proof.viommu.ViommuState.backing;
import static viommu.proof.viommu.ViommuState.buffer;
import static viommu.proof.viommu.ViommuState.ioPageTable;
import static viommu.proof.viommu.ViommuState.owned;
import static viommu.proof.viommu.ViommuState.owner;
import static viommu.proof.viommu.ViommuState.pageUse;
import static viommu.proof.viommu.ViommuState.pins;
import static viommu.proof.viommu.ViommuState.quotaSlot;
import static viommu.proof.viommu.ViommuState.shadow;
import static viommu.proof.viommu.ViommuState.stale;
import static viommu.proof.viommu.ViommuState.state;
import static viommu.proof.viommu.ViommuState.step;
import static viommu.proof.viommu.ViommuState.token;
import static viommu.proof.viommu.ViommuState.use;
import static viommu.proof.viommu.ViommuState.workerFrame;
import static viommu.proof.viommu.ViommuState.workerIova;
import static viommu.proof.viommu.ViommuState.workerStep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;
import viommu.proof.system.Move;
import viommu.proof.system.Moves;
import viommu.proof.viommu.ViommuProof.Parts;

/** The known mistakes that formulas can express: each puts another move in the place of one. Those that only wait too long are left out. */
final class ViommuDefects {

    /**
     * A protocol with a mistake.
     *
     * @param task that has the pieces of the mistake too
     */
    record Flawed(Task task, Moves moves) {}

    /** Puts the mistake in. */
    @FunctionalInterface
    interface Change {
        Flawed apply(Strategy strategy);
    }

    private static final Map<String, Change> ALL = new LinkedHashMap<>();

    static {
        ALL.put("EarlyUnpin", emulator(ViommuDefects::unpinsEarly));
        ALL.put("EarlyIovaFree", unmap("ClearPte", "Release", "SubmitInvalidation", "AwaitCompletion"));
        ALL.put("FlushBeforeClear", unmap("SubmitInvalidation", "AwaitCompletion", "ClearPte", "Release"));
        ALL.put("MissingDrain", emulator(e -> e.afterDrain(e.at("Drain"))));
        ALL.put("MissingMapInvalidation", pieces(s -> s.withMap(List.of(Strategy.RETURN))));
        ALL.put("ReclaimMappedFrame", host(h -> h.takeAway(reclaim(h), h.frame)));
        ALL.put("DroppedAwait", unmap("ClearPte", "SubmitInvalidation", "Release"));
        ALL.put("ElidedInvalidation", guest(g -> g.submit(i -> Formula.FALSE)));
        ALL.put("MovedMemorySlot", host(ViommuDefects::movesASlot));
        ALL.put("ReuseByIova", guest(ViommuDefects::reusesByIova));
        ALL.put("ReuseDuringFlush", guest(ViommuDefects::reusesDuringFlush));
        ALL.put("UnreservedQuota", guest(ViommuDefects::unmapsWithoutRoom));
        ALL.put("ReclaimStaleFrame", host(ViommuDefects::reclaimsStaleFrames));
        ALL.put("KeptShadow", emulator(ViommuDefects::keepsShadow));
        ALL.put("SkippedIotlbFlush", emulator(e -> e.at("FlushIotlb").set(workerStep, step("Drain"))));
        ALL.put(
                "LeakedPin",
                emulator(e -> e.at("Unpin").set(workerFrame, FRAME.none()).set(workerStep, step("Reshadow"))));
        ALL.put("UnservedTimer", guest(ViommuDefects::ticksUnserved));
    }

    private ViommuDefects() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Flawed of(String defect, Strategy strategy) {
        return ALL.get(defect).apply(strategy);
    }

    private static Change guest(Function<GuestMoves, Move> flawed) {
        return strategy -> {
            Task task = new Task(strategy);
            Moves clean = ViommuProof.moves(strategy, task, Parts.clean(strategy, task));
            return new Flawed(task, clean.with(flawed.apply(new GuestMoves(strategy, task))));
        };
    }

    private static Change emulator(Function<EmulatorMoves, Move> flawed) {
        return strategy -> {
            Task task = new Task(strategy);
            Moves clean = ViommuProof.moves(strategy, task, Parts.clean(strategy, task));
            return new Flawed(task, clean.with(flawed.apply(new EmulatorMoves(strategy))));
        };
    }

    private static Change host(Function<HostMoves, Move> flawed) {
        return strategy -> {
            Task task = new Task(strategy);
            Moves clean = ViommuProof.moves(strategy, task, Parts.clean(strategy, task));
            return new Flawed(task, clean.with(flawed.apply(new HostMoves())));
        };
    }

    private static Change unmap(String... pieces) {
        return pieces(s -> s.withUnmap(List.of(pieces)));
    }

    private static Change pieces(UnaryOperator<Strategy> change) {
        return strategy -> {
            Strategy flawed = change.apply(strategy);
            Task task = new Task(strategy, flawed);
            return new Flawed(task, ViommuProof.moves(flawed, task, Parts.clean(flawed, task)));
        };
    }

    private static Move unpinsEarly(EmulatorMoves e) {
        Term i = workerIova.at();
        return e.at("Unshadow")
                .set(pins, shadow.at(i), pins.at(shadow.at(i)).plus(-1))
                .remove(token, shadow.at(i), i)
                .set(shadow, i, FRAME.none())
                .set(workerFrame, FRAME.none())
                .set(workerStep, step("FlushIotlb"));
    }

    private static Move keepsShadow(EmulatorMoves e) {
        Term i = workerIova.at();
        Formula cleared = ioPageTable.at(i).isNone();
        return e.at("Unshadow")
                .set(shadow, i, Term.choice(cleared, shadow.at(i), FRAME.none()))
                .set(workerFrame, Term.choice(cleared, workerFrame.at(), shadow.at(i)))
                .set(workerStep, step("FlushIotlb"));
    }

    private static Move reclaim(HostMoves h) {
        return Move.of(HostMoves.HOST, "Reclaim", h.frame)
                .when(owner.at(h.frame).is(owned("Guest")));
    }

    private static Move reclaimsStaleFrames(HostMoves h) {
        return h.takeAway(
                reclaim(h)
                        .when(
                                forAll(IOVA, i -> shadow.at(i).is(h.frame).implies(stale(i))),
                                workerFrame.at().isNot(h.frame)),
                h.frame);
    }

    /** The page moves to another frame, whatever backed it. */
    private static Move movesASlot(HostMoves h) {
        Term before = backing.at(h.page);
        return Move.of(HostMoves.HOST, "FaultIn", h.page, h.frame)
                .when(owner.at(h.frame).is(owned("Other")))
                .set(owner, before, owned("Other"))
                .set(owner, h.frame, owned("Guest"))
                .set(backing, h.page, h.frame);
    }

    private static Move reuse(GuestMoves g) {
        return Move.of(GuestMoves.GUEST, "Reuse", g.iova, g.page)
                .when(stale(g.iova), pageUse.at(g.page).is(use("Idle")))
                .set(ViommuState.mapping, g.iova, state("Live"))
                .set(age, g.iova, Term.number(0))
                .set(quotaSlot, g.iova, SLOT.none())
                .set(pageUse, g.page, use("Buffer"));
    }

    private static Move reusesByIova(GuestMoves g) {
        return reuse(g).when(g.driverIdle()).set(buffer, g.iova, g.page);
    }

    private static Move reusesDuringFlush(GuestMoves g) {
        return reuse(g).when(g.guestRuns(), buffer.at(g.iova).is(g.page));
    }

    private static Move unmapsWithoutRoom(GuestMoves g) {
        return new GuestMoves(g.strategy, g.task) {
            @Override
            Formula roomForStale() {
                return Formula.TRUE;
            }
        }.unmap();
    }

    private static Move ticksUnserved(GuestMoves g) {
        return Move.of(GuestMoves.GUEST, "Tick")
                .when(g.guestRuns(), exists(IOVA, i -> stale(i)))
                .become(age, i -> Term.choice(stale(i), age.at(i).plus(1), age.at(i)));
    }
}
