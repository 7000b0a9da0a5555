package viommu.proof.viommu;

import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.any;
import static viommu.proof.viommu.ViommuState.is;
import static viommu.proof.viommu.ViommuState.stale;
import static viommu.proof.viommu.ViommuState.taskIovas;

import viommu.proof.logic.Formula;
import viommu.proof.logic.Term;

/** How far an IOVA is on its way, told from its state and from what is left to do. */
record Phases(Strategy strategy, Task task) {

    /** What is to do is for mappings in the state of this one. */
    Formula fitting(Term i) {
        return any(
                all(is(i, "Mapping"), task.in(Strategy.rests(strategy.map()))),
                all(is(i, "Unmapping"), task.in(Strategy.rests(strategy.unmap()))),
                all(stale(i), task.in(Strategy.rests(strategy.flush()))));
    }

    /** Its page-table entry is cleared, or not written yet. */
    Formula cleared(Term i) {
        return any(is(i, "Free"), tornDownPast(Strategy.CLEAR_PTE, i));
    }

    /** The invalidation that a teardown needs has been submitted. */
    Formula tornDownSubmitted(Term i) {
        return tornDownPast(Strategy.SUBMIT_INVALIDATION, i);
    }

    /** The invalidation that its present map or teardown needs has been submitted. */
    Formula submitted(Term i) {
        return any(mappedSubmitted(i), tornDownSubmitted(i));
    }

    Formula mappedSubmitted(Term i) {
        return mappingPast(Strategy.SUBMIT_INVALIDATION, i);
    }

    /** The completion of that invalidation has been awaited. */
    Formula awaited(Term i) {
        return any(mappingPast(Strategy.AWAIT_COMPLETION, i), tornDownPast(Strategy.AWAIT_COMPLETION, i));
    }

    private Formula mappingPast(String piece, Term i) {
        return all(is(i, "Mapping"), task.in(Strategy.restsAfter(piece, strategy.map())));
    }

    /** In a teardown, that piece is done, be it part of the unmap or of what comes after it. */
    private Formula tornDownPast(String piece, Term i) {
        Formula inUnmap = all(is(i, "Unmapping"), task.in(Strategy.restsAfter(piece, strategy.unmap())));
        Formula later = strategy.unmap().contains(piece)
                ? stale(i)
                : all(stale(i), taskIovas.of(i), task.in(Strategy.restsAfter(piece, strategy.flush())));
        return strategy.leavesStale() ? any(inUnmap, later) : inUnmap;
    }

    /** The driver waits for a signal. */
    Formula awaits() {
        return task.next(Strategy.AWAIT_COMPLETION);
    }
}
