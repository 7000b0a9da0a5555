package viommu.proof.viommu;

import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.forAll;
import static viommu.proof.viommu.ViommuState.FRAME;
import static viommu.proof.viommu.ViommuState.IOVA;
import static viommu.proof.viommu.ViommuState.PAGE;
import static viommu.proof.viommu.ViommuState.age;
import static viommu.proof.viommu.ViommuState.ahead;
import static viommu.proof.viommu.ViommuState.backing;
import static viommu.proof.viommu.ViommuState.buffer;
import static viommu.proof.viommu.ViommuState.clean;
import static viommu.proof.viommu.ViommuState.completed;
import static viommu.proof.viommu.ViommuState.ioPageTable;
import static viommu.proof.viommu.ViommuState.is;
import static viommu.proof.viommu.ViommuState.owned;
import static viommu.proof.viommu.ViommuState.owner;
import static viommu.proof.viommu.ViommuState.pageUse;
import static viommu.proof.viommu.ViommuState.pins;
import static viommu.proof.viommu.ViommuState.queued;
import static viommu.proof.viommu.ViommuState.quotaSlot;
import static viommu.proof.viommu.ViommuState.shadow;
import static viommu.proof.viommu.ViommuState.taskIovas;
import static viommu.proof.viommu.ViommuState.token;
import static viommu.proof.viommu.ViommuState.use;
import static viommu.proof.viommu.ViommuState.waits;
import static viommu.proof.viommu.ViommuState.workerAt;
import static viommu.proof.viommu.ViommuState.workerFrame;
import static viommu.proof.viommu.ViommuState.workerIova;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;

/** How the system begins ({@code Init} of {@code Viommu.tla}). */
final class ViommuInit {
    private ViommuInit() {}

    static Formula of(Strategy strategy, Task task) {
        List<Formula> all = new ArrayList<>(List.of(
                forAll(
                        IOVA,
                        i -> all(
                                ioPageTable.at(i).isNone(),
                                clean(i),
                                queued.of(i).not())),
                workerAt("Idle"),
                workerIova.at().isNone()));
        if (strategy.teardown() != Teardown.HOSTILE) {
            all.add(forAll(
                    IOVA,
                    i -> all(
                            buffer.at(i).isNone(),
                            is(i, "Free"),
                            taskIovas.of(i).not())));
            all.add(forAll(PAGE, p -> pageUse.at(p).is(use("Idle"))));
            all.add(task.idle());
            all.add(forAll(
                    IOVA.orNone(),
                    w -> all(
                            waits.of(w).not(),
                            completed.of(w).not(),
                            forAll(IOVA, i -> ahead.of(i, w).not()))));
        }
        if (strategy.leavesStale()) {
            all.add(forAll(
                    IOVA, i -> all(age.at(i).is(Term.number(0)), quotaSlot.at(i).isNone())));
        }
        all.add(strategy.bareMetal() ? fixedBackings() : nothingBacked());
        return Formula.all(all);
    }

    /** On bare metal every page is backed by a frame of its own, for good. */
    private static Formula fixedBackings() {
        return all(
                forAll(PAGE, p -> backing.at(p).isSome()),
                forAll(PAGE, PAGE, (p, q) -> backing.at(p).is(backing.at(q)).implies(p.is(q))));
    }

    private static Formula nothingBacked() {
        return all(
                workerFrame.at().isNone(),
                forAll(IOVA, i -> shadow.at(i).isNone()),
                forAll(PAGE, p -> backing.at(p).isNone()),
                forAll(
                        FRAME,
                        f -> all(
                                owner.at(f).is(owned("Other")),
                                pins.at(f).is(Term.number(0)),
                                forAll(IOVA, i -> token.of(f, i).not()))));
    }
}
