package viommu.model.invalidationqueue;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Property.OverStates;
import viommu.model.protocol.Property.OverSteps;
import viommu.model.protocol.Property.Refinement;

/** What the queue promises to those who wait for it ({@code InvalidationQueueProperties.tla}). */
final class InvalidationQueueProperties {
    static final List<Property<InvalidationQueueState>> ALL = List.of(
            new OverStates<>(
                    "NoDmaAfterTeardown",
                    "Once a teardown is complete, no table, cache or walk under way reaches a page through that IOVA.",
                    s -> s.mapping.size(),
                    InvalidationQueueProperties::noDmaAfterTeardown),
            new OverSteps<>(
                    "NoIovaReuseBeforeFlush",
                    "An IOVA is mapped anew only when no cache, walk or queue entry still knows it.",
                    s -> s.mapping.size(),
                    InvalidationQueueProperties::noIovaReuseBeforeFlush),
            new OverStates<>(
                    "NoEarlyCompletion",
                    "Who is told that an invalidation is complete finds it in no queue.",
                    s -> s.pc.size(),
                    InvalidationQueueProperties::noEarlyCompletion),
            new OverStates<>(
                    "OnlyWrittenDescriptors",
                    "From head to tail every descriptor is written: a unit never fetches one that is not.",
                    InvalidationQueueProperties::units,
                    InvalidationQueueProperties::onlyWrittenDescriptors),
            new OverStates<>(
                    "NoIovaLost",
                    "Every IOVA that is unmapped and neither released nor in quarantine is in the hands of a CPU.",
                    s -> s.mapping.size(),
                    (s, iova) -> !s.mapping.is(iova, Mapping.UNMAPPING) || s.inHand(iova)),
            new OverStates<>(
                    "FailureCountsOnce",
                    "A failure counts for one teardown: a CPU that is idle and a unit whose queue is empty remember none.",
                    InvalidationQueueProperties::failureCountsOnce),
            new Refinement<>(
                    "KeepsContractWithoutWindow",
                    "Once map or unmap has returned, a DMA observes nothing but the page that the caller has mapped.",
                    InvalidationQueueRefinement.WINDOWLESS::begins,
                    InvalidationQueueRefinement.WINDOWLESS::iovas,
                    List.of(
                            InvalidationQueueRefinement.WINDOWLESS::nothingComesBack,
                            InvalidationQueueRefinement.WINDOWLESS::completionLeavesTheTable,
                            InvalidationQueueRefinement.WINDOWLESS::staysKept)),
            new Liveness<>(
                    "WaitsComplete",
                    "Nobody waits for ever.",
                    s -> s.pc.size(),
                    (s, cpu) -> s.pc.is(cpu, Piece.AWAIT_COMPLETION),
                    (s, cpu) -> !s.pc.is(cpu, Piece.AWAIT_COMPLETION)));

    private InvalidationQueueProperties() {}

    private static int units(InvalidationQueueState s) {
        return s.head.size();
    }

    private static boolean noDmaAfterTeardown(InvalidationQueueState s, int iova) {
        if (!s.mapping.is(iova, Mapping.FREE)) {
            return true;
        }
        return !s.ioPageTable.contains(iova) && !cachedAnywhere(s, iova);
    }

    private static boolean noIovaReuseBeforeFlush(InvalidationQueueState s, InvalidationQueueState t, int iova) {
        boolean mappedAnew = s.mapping.is(iova, Mapping.FREE) && t.mapping.is(iova, Mapping.LIVE);
        return !mappedAnew || !cachedAnywhere(s, iova) && !queuedAnywhere(s, iova);
    }

    private static boolean noEarlyCompletion(InvalidationQueueState s, int cpu) {
        boolean told = s.pc.is(cpu, Piece.RELEASE) && s.result.is(cpu, Result.OK);
        return !told || !queuedAnywhere(s, s.target.at(cpu));
    }

    private static boolean onlyWrittenDescriptors(InvalidationQueueState s, int unit) {
        for (int k = 0; k < s.pending(unit); k++) {
            if (s.descriptor(unit, k) == Constants.EMPTY) {
                return false;
            }
        }
        return true;
    }

    private static boolean failureCountsOnce(InvalidationQueueState s) {
        for (int cpu = 0; cpu < s.pc.size(); cpu++) {
            if (s.pc.is(cpu, Piece.IDLE) && s.result.is(cpu, Result.FAILED)) {
                return false;
            }
        }
        for (int unit = 0; unit < units(s); unit++) {
            if (s.pending(unit) == 0 && s.faulty.contains(unit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean cachedAnywhere(InvalidationQueueState s, int iova) {
        for (int unit = 0; unit < units(s); unit++) {
            if (s.cached(unit, iova)) {
                return true;
            }
        }
        return false;
    }

    private static boolean queuedAnywhere(InvalidationQueueState s, int iova) {
        for (int unit = 0; unit < units(s); unit++) {
            if (s.queued(unit, iova)) {
                return true;
            }
        }
        return false;
    }
}
