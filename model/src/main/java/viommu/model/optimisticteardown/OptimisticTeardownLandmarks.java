package viommu.model.optimisticteardown;

import java.util.List;
import java.util.function.IntPredicate;
import viommu.model.protocol.Landmark;

/** The rare situations in which the protocol can go wrong. */
final class OptimisticTeardownLandmarks {
    static final List<Landmark<OptimisticTeardownState>> ALL = List.of(
            new Landmark<>(
                    "ReuseOfStale",
                    "a stale mapping is reused",
                    "Reuse",
                    (s, t) -> s.mapping.count(Mapping.STALE) > t.mapping.count(Mapping.STALE)),
            new Landmark<>(
                    "ReuseOfLive",
                    "a second buffer shares the IOVA of the first",
                    "Reuse",
                    (s, t) -> anyIova(s, i -> s.mapping.is(i, Mapping.LIVE) && t.users.at(i) > s.users.at(i))),
            new Landmark<>(
                    "ReuseLosesRace",
                    "a mapping that a look-up has found is gone when the CPU wants to take it",
                    "Reuse",
                    (s, t) -> t.at.count(Piece.INSTALL) > s.at.count(Piece.INSTALL)),
            new Landmark<>(
                    "ReuseFromOtherPool",
                    "a CPU takes a mapping from the pool of another",
                    "Reuse",
                    (s, t) -> anyPool(
                            s, cpu -> s.pool.at(cpu).length() > t.pool.at(cpu).length() && s.isAt(cpu, t.at.at(cpu)))),
            new Landmark<>(
                    "ReuseWhileDue",
                    "a mapping is reused that a timer has found to be old enough",
                    "Reuse",
                    (s, t) ->
                            anyIova(s, i -> s.age.at(i) > 0 && t.mapping.is(i, Mapping.LIVE) && isToBeTakenOut(s, i))),
            new Landmark<>(
                    "ExpiryLosesRace",
                    "a mapping that is due is gone when its CPU wants to take it out",
                    "TakeOut",
                    (s, t) -> s.mapping.count(Mapping.EXPIRING) == t.mapping.count(Mapping.EXPIRING)),
            new Landmark<>(
                    "ExpiryBeforeSecond",
                    "the older of two mappings in a pool expires",
                    "Expire",
                    (s, t) -> anyPool(s, cpu -> s.pool.at(cpu).length() > 1)),
            new Landmark<>(
                    "StrictForWantOfRoom",
                    "a mapping is torn down at its unmap, since there is no room in the pool",
                    "Unmap",
                    (s, t) -> t.mapping.count(Mapping.UNMAPPING) > s.mapping.count(Mapping.UNMAPPING)),
            new Landmark<>(
                    "DmaDuringTeardown",
                    "a DMA lands that was translated before the shadow entry went",
                    "Land",
                    (s, t) -> s.request.count(Request.UNSHADOWED) > 0),
            new Landmark<>(
                    "DrainOfOtherPool",
                    "an early teardown of everything finds a mapping in the pool of another CPU",
                    "DrainPool",
                    (s, t) -> anyPool(
                            s, cpu -> s.drainers.contains(cpu) && s.pool.at(cpu).isEmpty())),
            new Landmark<>(
                    "AnswerWaitsForOther",
                    "another CPU is still tearing down when all pools are empty",
                    "LeavePool",
                    (s, t) -> t.undrained.isEmpty() && t.mapping.count(Mapping.EXPIRING) > 0),
            new Landmark<>(
                    "DetachWithStale",
                    "the device is detached while mappings are stale",
                    "Detach",
                    (s, t) -> s.mapping.count(Mapping.STALE) > 0),
            new Landmark<>(
                    "ReclaimBesidesStale",
                    "the host takes a page back while another one is stale",
                    "Reclaim",
                    (s, t) -> s.mapping.count(Mapping.STALE) > 0));

    private OptimisticTeardownLandmarks() {}

    private static boolean anyIova(OptimisticTeardownState s, IntPredicate seen) {
        return any(s.constants.iovas(), seen);
    }

    private static boolean anyPool(OptimisticTeardownState s, IntPredicate seen) {
        return any(s.constants.cpus(), seen);
    }

    private static boolean any(int size, IntPredicate seen) {
        for (int key = 0; key < size; key++) {
            if (seen.test(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isToBeTakenOut(OptimisticTeardownState s, int iova) {
        return anyPool(s, cpu -> s.isAt(cpu, Piece.TAKE_OUT) && s.hand.at(cpu) == iova);
    }
}
