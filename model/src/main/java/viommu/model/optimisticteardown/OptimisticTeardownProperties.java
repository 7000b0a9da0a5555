package viommu.model.optimisticteardown;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Property.OverStates;
import viommu.model.protocol.Property.OverSteps;
import viommu.model.protocol.Property.Refinement;

/** What the protocol promises ({@code OptimisticTeardownProperties.tla}). */
final class OptimisticTeardownProperties {
    static final List<Property<OptimisticTeardownState>> ALL = List.of(
            new OverSteps<>(
                    "NoStaleDma",
                    "A DMA never lands in a page through an IOVA whose last unmap has returned.",
                    OptimisticTeardownProperties::iovas,
                    OptimisticTeardownProperties::noStaleDma),
            new OverStates<>(
                    "StaleBounded",
                    "Never more than StaleQuota mappings are stale, never more than a pool's quota wait in it, and none"
                            + " waits longer than StaleAge.",
                    OptimisticTeardownProperties::staleBounded),
            new OverStates<>(
                    "NoDmaAfterTeardown",
                    "Once a teardown is complete, no table and no DMA under way reaches a page through that IOVA, and no"
                            + " page stays pinned for it.",
                    OptimisticTeardownProperties::iovas,
                    (s, iova) -> !s.mapping.is(iova, Mapping.FREE) || isUnreachable(s, iova)),
            new OverStates<>(
                    "NoMappingLost",
                    "Every mapping is used by a buffer, waits in one pool, or is being torn down by one CPU, and never two"
                            + " of these.",
                    OptimisticTeardownProperties::iovas,
                    OptimisticTeardownProperties::noMappingLost),
            new OverStates<>(
                    "MappedDmaSucceeds",
                    "A DMA through the IOVA of a mapped buffer never faults and reaches the page of the buffer, to read"
                            + " and, if its caller has asked for it, to write.",
                    OptimisticTeardownProperties::iovas,
                    OptimisticTeardownProperties::mappedDmaSucceeds),
            new OverStates<>(
                    "NoWiderAccess",
                    "Through the IOVA of a mapped buffer the device can write only if the caller has asked for it.",
                    OptimisticTeardownProperties::iovas,
                    OptimisticTeardownProperties::noWiderAccess),
            new OverStates<>(
                    "OvercommitSafe",
                    "A DMA never lands in a page that the host has taken back; no table reaches one.",
                    OptimisticTeardownProperties::overcommitSafe),
            new OverSteps<>(
                    "PressureRelieved",
                    "When the host's request for early teardown is answered, no mapping is stale, or was and is being"
                            + " torn down.",
                    OptimisticTeardownProperties::pressureRelieved),
            new OverStates<>(
                    "NoDmaAfterDetach",
                    "When the domain is destroyed, no mapping of it is left, no DMA is under way and no page pinned.",
                    OptimisticTeardownProperties::iovas,
                    OptimisticTeardownProperties::noDmaAfterDetach),
            new Refinement<>(
                    "KeepsContractOfMappings",
                    "Outside of map and teardown a DMA observes through an IOVA nothing but what callers have asked for or,"
                            + " as long as it is stale, what its mapping was.",
                    OptimisticTeardownRefinement.OF_MAPPINGS::begins,
                    OptimisticTeardownRefinement.OF_MAPPINGS::iovas,
                    List.of(
                            OptimisticTeardownRefinement.OF_MAPPINGS::nothingComesBack,
                            OptimisticTeardownRefinement.OF_MAPPINGS::completionLeavesTheTable,
                            OptimisticTeardownRefinement.OF_MAPPINGS::staysKept)),
            new Refinement<>(
                    "KeepsOvercommit",
                    "The host takes back only what is not pinned, and whatever the device can reach is pinned and the"
                            + " guest's.",
                    OptimisticTeardownRefinement.HOST::staysSafe,
                    s -> 1,
                    List.of(
                            (s, t, one) -> OptimisticTeardownRefinement.HOST.takesBackOnlyUnpinned(s, t),
                            (s, t, one) -> OptimisticTeardownRefinement.HOST.staysSafe(t))),
            new Liveness<>(
                    "StaleEventuallyTornDown",
                    "A stale mapping is reused or torn down in the end.",
                    OptimisticTeardownProperties::iovas,
                    OptimisticTeardownProperties::isStale,
                    (s, iova) -> !isStale(s, iova)),
            new Liveness<>(
                    "DetachesComplete",
                    "When callers have given every buffer back, the domain is destroyed in the end, unless they map again.",
                    s -> 1,
                    (s, one) -> awaitsDetach(s),
                    (s, one) -> !awaitsDetach(s)),
            new Liveness<>(
                    "PressureAnswered",
                    "The host's request for early teardown is answered in the end.",
                    s -> 1,
                    (s, one) -> s.isPressed(),
                    (s, one) -> !s.isPressed()));

    private OptimisticTeardownProperties() {}

    private static int iovas(OptimisticTeardownState s) {
        return s.constants.iovas();
    }

    private static boolean isStale(OptimisticTeardownState s, int iova) {
        return s.mapping.is(iova, Mapping.STALE) || s.mapping.is(iova, Mapping.EXPIRING);
    }

    private static boolean noStaleDma(OptimisticTeardownState s, OptimisticTeardownState t, int iova) {
        long through = s.constants.dmas(iova);
        boolean lands = (s.inflight.bits() & ~t.inflight.bits() & through) != 0;
        return !lands || s.mapping.is(iova, Mapping.LIVE) || s.mapping.is(iova, Mapping.UNMAPPING);
    }

    private static boolean staleBounded(OptimisticTeardownState s) {
        Constants c = s.constants;
        int stale = 0;
        for (int i = 0; i < c.iovas(); i++) {
            stale += isStale(s, i) ? 1 : 0;
            if (s.age.at(i) > c.staleAge) {
                return false;
            }
        }
        for (int cpu = 0; cpu < c.cpus(); cpu++) {
            if (s.pool.at(cpu).length() > c.poolQuota) {
                return false;
            }
        }
        return stale <= c.staleQuota;
    }

    /** No table and no DMA under way reaches a page through the IOVA, and none is pinned for it. */
    private static boolean isUnreachable(OptimisticTeardownState s, int iova) {
        return s.ioPageTable.isNone(iova) && s.shadow.isNone(iova) && !s.hasInflight(iova) && s.pin.isNone(iova);
    }

    private static boolean noMappingLost(OptimisticTeardownState s, int iova) {
        boolean used = s.held.at(iova) > 0;
        int pooled = s.timesPooled(iova);
        int teardowns = s.teardowns(iova);
        return switch (s.mapping.at(iova)) {
            case FREE -> !used && pooled == 0 && teardowns == 0;
            case LIVE -> used && pooled == 0 && teardowns == 0;
            case STALE -> !used && pooled == 1 && teardowns == 0;
            case EXPIRING, UNMAPPING -> !used && pooled == 0 && teardowns == 1;
        };
    }

    private static boolean mappedDmaSucceeds(OptimisticTeardownState s, int iova) {
        if (s.held.at(iova) == 0) {
            return true;
        }
        Constants c = s.constants;
        int asked = s.asked.at(iova);
        return !s.shadow.isNone(iova)
                && s.pageOf(s.shadow.at(iova)) == c.pageOf(asked)
                && (c.isWritable(s.shadow.at(iova)) || !c.isWritable(asked));
    }

    private static boolean noWiderAccess(OptimisticTeardownState s, int iova) {
        return s.held.at(iova) == 0
                || s.constants.isWritable(s.asked.at(iova))
                || s.shadow.isNone(iova)
                || !s.constants.isWritable(s.shadow.at(iova));
    }

    private static boolean overcommitSafe(OptimisticTeardownState s) {
        return (OptimisticTeardownRefinement.reachable(s) & ~OptimisticTeardownRefinement.owned(s)) == 0;
    }

    private static boolean pressureRelieved(OptimisticTeardownState s, OptimisticTeardownState t) {
        return !s.isPressed()
                || t.isPressed()
                || t.mapping.count(Mapping.STALE) == 0 && t.mapping.count(Mapping.EXPIRING) == 0;
    }

    /** Callers have given every buffer back and ask for none, and the domain is still there. */
    private static boolean awaitsDetach(OptimisticTeardownState s) {
        for (int i = 0; i < s.constants.iovas(); i++) {
            if (s.held.at(i) > 0) {
                return false;
            }
        }
        return s.at.count(Piece.LOOK_UP) + s.at.count(Piece.REUSE) + s.at.count(Piece.INSTALL) == 0
                && !s.domain.is(DomainState.DETACHED);
    }

    private static boolean noDmaAfterDetach(OptimisticTeardownState s, int iova) {
        return !s.domain.is(DomainState.DETACHED) || s.mapping.is(iova, Mapping.FREE) && isUnreachable(s, iova);
    }
}
