package viommu.model.invalidationqueue;

import java.util.List;
import viommu.model.protocol.Landmark;

/** The rare situations in which the queue can go wrong. */
final class InvalidationQueueLandmarks {
    static final List<Landmark<InvalidationQueueState>> ALL = List.of(
            new Landmark<>(
                    "WaitForRoom",
                    "a wait completes while a CPU has no room for its descriptors",
                    "Complete",
                    (s, t) -> lacksRoom(s)),
            new Landmark<>(
                    "LateCompletion",
                    "a wait completes that nobody awaits any more",
                    "Complete",
                    InvalidationQueueLandmarks::completesUnawaited),
            new Landmark<>(
                    "OvertakenNumber",
                    "a CPU sees a sequence number that is later than its own",
                    "AwaitCompletion",
                    InvalidationQueueLandmarks::seesALaterNumber),
            new Landmark<>(
                    "FillDuringTeardown",
                    "a cache is filled although the page-table entry is cleared",
                    "Fill",
                    (s, t) -> !s.walk.isNone(Constants.FIRST_UNIT)
                            && !s.ioPageTable.contains(s.walk.at(Constants.FIRST_UNIT))),
            new Landmark<>(
                    "UnitsDisagree",
                    "one unit has failed and the other has not",
                    "AwaitCompletion",
                    InvalidationQueueLandmarks::disagree));

    private InvalidationQueueLandmarks() {}

    private static boolean lacksRoom(InvalidationQueueState s) {
        for (int cpu = 0; cpu < s.pc.size(); cpu++) {
            int unit = s.unit.at(cpu);
            if (s.pc.is(cpu, Piece.LOCK) && s.lock.isNone(unit) && s.freeEntries(unit) < 2) {
                return true;
            }
        }
        return false;
    }

    private static boolean completesUnawaited(InvalidationQueueState s, InvalidationQueueState t) {
        for (int unit = 0; unit < s.head.size(); unit++) {
            if (s.head.at(unit) != t.head.at(unit)
                    && s.constants.isWait(s.descriptor(unit, 0))
                    && !s.expected(unit, s.constants.wordOf(s.descriptor(unit, 0)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean seesALaterNumber(InvalidationQueueState s, InvalidationQueueState t) {
        for (int cpu = 0; cpu < s.pc.size(); cpu++) {
            if (s.constants.numbered() && !s.pc.is(cpu, t.pc.at(cpu)) && s.word.at(cpu) != s.semaphore.get()) {
                return true;
            }
        }
        return false;
    }

    private static boolean disagree(InvalidationQueueState s, InvalidationQueueState t) {
        for (int cpu = 0; cpu < s.pc.size(); cpu++) {
            if (!s.pc.is(cpu, t.pc.at(cpu))
                    && s.result.is(cpu, Result.FAILED)
                    && s.status.is(s.slot(cpu), Status.DONE)) {
                return true;
            }
        }
        return false;
    }
}
