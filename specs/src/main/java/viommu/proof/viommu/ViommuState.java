package viommu.proof.viommu;

import static viommu.proof.logic.Formula.all;
import static viommu.proof.logic.Formula.exists;
import static viommu.proof.logic.Formula.forAll;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.logic.Formula;
import viommu.proof.logic.Function;
import viommu.proof.logic.Relation;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.logic.Term;

/**
 * The variables of {@code ViommuState.tla} under the same names. Three are seen from a distance: the pieces to do are a name
 * ({@link Task}), the queue is the set of what is in it and what stands ahead of which wait, and {@code StaleQuota} is a number of
 * slots.
 */
final class ViommuState {
    static final Sort.Things IOVA = new Sort.Things("Iova", "i");
    static final Sort.Things PAGE = new Sort.Things("Page", "p");
    static final Sort.Things FRAME = new Sort.Things("Frame", "f");
    /** The places in the quota of stale mappings. */
    static final Sort.Things SLOT = new Sort.Things("StaleQuota", "q");

    /** The driver's own status word; that of an IOVA is the IOVA. */
    static final Term DRIVER = IOVA.none();

    private static final Sort.Names MAPPING =
            Sort.Names.of("MappingState", "Free", "Mapping", "Live", "Unmapping", "Stale");
    private static final Sort.Names PAGE_USE = Sort.Names.of("PageUse", "Idle", "Buffer", "Reused");
    private static final Sort.Names WORKER_STEP =
            Sort.Names.of("WorkerStep", "Idle", "Unshadow", "FlushIotlb", "Drain", "Unpin", "Reshadow");
    private static final Sort.Names OWNER = Sort.Names.of("Owner", "Guest", "Other");

    // guest
    static final Function ioPageTable = Function.of("ioPageTable", PAGE, IOVA);
    static final Function buffer = Function.of("buffer", PAGE, IOVA);
    static final Function mapping = Function.of("mapping", MAPPING, IOVA);
    static final Function age = Function.of("age", Sort.NUMBER, IOVA);
    static final Function pageUse = Function.of("pageUse", PAGE_USE, PAGE);
    static final Relation taskIovas = Relation.of("task.iovas", IOVA);
    static final Function staleAge = Function.constant("StaleAge", Sort.NUMBER);
    /** The place in the quota that an IOVA has from the beginning of its unmap to the end of its teardown. */
    static final Function quotaSlot = Function.ghost("quotaSlot", SLOT, IOVA);

    // emulator
    /** {@code <<"Invalidate", iova>>} is in the queue. */
    static final Relation queued = Relation.of("queued", IOVA);
    /** {@code <<"Wait", word>>} is in the queue. */
    static final Relation waits = Relation.of("waits", IOVA.orNone());
    /** {@code <<"Invalidate", iova>>} is in the queue ahead of {@code <<"Wait", word>>}. */
    static final Relation ahead = Relation.of("ahead", IOVA, IOVA.orNone());

    static final Relation completed = Relation.of("completed", IOVA.orNone());
    static final Function workerStep = Function.of("worker.step", WORKER_STEP);
    static final Function workerIova = Function.of("worker.iova", IOVA);
    static final Function workerFrame = Function.of("worker.frame", FRAME);
    static final Function shadow = Function.of("shadow", FRAME, IOVA);

    // host
    static final Function backing = Function.of("backing", FRAME, PAGE);
    static final Function owner = Function.of("owner", OWNER, FRAME);
    static final Function pins = Function.of("pins", Sort.NUMBER, FRAME);
    /** The frame has been pinned for the IOVA, and not unpinned since. */
    static final Relation token = Relation.ghost("token", FRAME, IOVA);

    // device
    static final Function iotlb = Function.of("iotlb", FRAME, IOVA);
    static final Relation inflight = Relation.of("inflight", IOVA, FRAME);

    private ViommuState() {}

    /** The symbols that matter under the strategy. */
    static List<Symbol> symbols(Strategy strategy, Task task) {
        List<Symbol> symbols = new ArrayList<>(List.of(ioPageTable));
        if (strategy.teardown() != Teardown.HOSTILE) {
            symbols.addAll(List.of(buffer, mapping, pageUse, taskIovas, task.todo, waits, ahead, completed));
        }
        if (strategy.leavesStale()) {
            symbols.addAll(List.of(age, staleAge, quotaSlot));
        }
        symbols.addAll(List.of(queued, workerStep, workerIova));
        if (!strategy.bareMetal()) {
            symbols.addAll(List.of(workerFrame, shadow, owner, pins, token));
        }
        symbols.addAll(List.of(backing, iotlb, inflight));
        return symbols;
    }

    static Formula is(Term iova, String... states) {
        return mapping.at(iova)
                .isOneOf(java.util.Arrays.stream(states).map(MAPPING::value).toList());
    }

    static Term state(String state) {
        return MAPPING.value(state);
    }

    static Term use(String use) {
        return PAGE_USE.value(use);
    }

    static Term step(String step) {
        return WORKER_STEP.value(step);
    }

    static Term owned(String who) {
        return OWNER.value(who);
    }

    static Formula workerAt(String... steps) {
        return workerStep
                .at()
                .isOneOf(java.util.Arrays.stream(steps).map(WORKER_STEP::value).toList());
    }

    static Formula stale(Term iova) {
        return is(iova, "Stale");
    }

    /** Its invalidation is in the queue or under way. */
    static Formula pending(Term iova) {
        return queued.of(iova).or(workerIova.at().is(iova));
    }

    static Formula inflightThrough(Term iova) {
        return exists(FRAME, f -> inflight.of(iova, f));
    }

    /** No cache and no DMA in flight knows the IOVA. */
    static Formula clean(Term iova) {
        return all(
                iotlb.at(iova).isNone(), forAll(FRAME, f -> inflight.of(iova, f).not()));
    }

    /** What the worker holds. */
    static Formula held(Term frame, Term iova) {
        return all(workerIova.at().is(iova), workerFrame.at().is(frame));
    }

    /** The queue is empty and no descriptor is under way. */
    static Formula emulatorIdle() {
        return all(
                forAll(IOVA, i -> queued.of(i).not()),
                forAll(IOVA.orNone(), w -> waits.of(w).not()),
                workerAt("Idle"));
    }

    /** Where a DMA through the IOVA ends. */
    static Term walk(boolean bareMetal, Term iova) {
        return bareMetal
                ? Term.choice(ioPageTable.at(iova).isNone(), FRAME.none(), backing.at(ioPageTable.at(iova)))
                : shadow.at(iova);
    }

    static Term translation(boolean bareMetal, Term iova) {
        return Term.choice(iotlb.at(iova).isSome(), iotlb.at(iova), walk(bareMetal, iova));
    }
}
