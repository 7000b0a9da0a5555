package viommu.model.viommu;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Property.OverStates;
import viommu.model.protocol.Property.OverSteps;
import viommu.model.protocol.Property.Refinement;
import viommu.model.state.Domain;

/**
 * What the system promises ({@code ViommuProperties.tla}). Isolation is judged at the guest's unmap, overcommit safety at the
 * host's reclaim.
 */
final class ViommuProperties {
    static final List<Property<ViommuState>> ALL = List.of(
            new OverSteps<>(
                    "NoStaleDma",
                    "A DMA never lands, through an IOVA whose unmap has returned, in the page that it was mapped to.",
                    ViommuProperties::iovas,
                    ViommuProperties::noStaleDma),
            new OverSteps<>(
                    "NoReusedPageDma",
                    "A DMA never lands in a page that is now in use by something else.",
                    ViommuProperties::frames,
                    ViommuProperties::noReusedPageDma),
            new OverStates<>(
                    "StaleBounded",
                    "Never more than StaleQuota stale mappings (0 for Strict), none older than StaleAge.",
                    ViommuProperties::staleBounded),
            new OverStates<>(
                    "NoDmaAfterTeardown",
                    "Once a teardown is complete, no table, cache or in-flight DMA reaches a page through that IOVA.",
                    ViommuProperties::iovas,
                    ViommuProperties::noDmaAfterTeardown),
            new OverSteps<>(
                    "NoIovaReuseBeforeFlush",
                    "An IOVA is mapped anew only when no cache, table, queue entry or in-flight DMA still knows it.",
                    ViommuProperties::iovas,
                    ViommuProperties::noIovaReuseBeforeFlush),
            new OverStates<>(
                    "OvercommitSafe",
                    "A DMA never lands in a frame that the guest does not own; every device-reachable frame is owned and"
                            + " pinned.",
                    ViommuProperties::iovas,
                    ViommuProperties::overcommitSafe),
            new OverStates<>(
                    "PinsExact",
                    "The pins of a frame are the shadow entries that reach it, plus what the worker holds; no pin outlives"
                            + " both.",
                    ViommuProperties::frames,
                    ViommuProperties::pinsExact),
            new OverStates<>(
                    "MappedDmaSucceeds",
                    "A DMA through a live mapping never faults and reaches the page that the caller mapped.",
                    ViommuProperties::iovas,
                    ViommuProperties::mappedDmaSucceeds),
            new OverStates<>(
                    "BuffersExact",
                    "A page is its caller's exactly until its unmap returns; an IOVA is taken exactly as long as it has a"
                            + " page.",
                    s -> s.constants.page.size() + s.constants.iova.size(),
                    ViommuProperties::buffersExact),
            new OverStates<>(
                    "ShadowCoherent",
                    "With the queue empty and the worker idle, the shadow is the guest's table for every IOVA that is"
                            + " neither stale nor in the driver's hands.",
                    ViommuProperties::iovas,
                    ViommuProperties::shadowCoherent),
            new Refinement<>(
                    "KeepsContract",
                    "A DMA observes only what the I/O page table holds or held since the last completed invalidation.",
                    ViommuRefinement.WINDOWED::begins,
                    ViommuRefinement.WINDOWED::iovas,
                    List.of(
                            ViommuRefinement.WINDOWED::nothingComesBack,
                            ViommuRefinement.WINDOWED::completionLeavesTheTable,
                            ViommuRefinement.WINDOWED::staysKept)),
            new Refinement<>(
                    "KeepsContractWithoutWindow",
                    "Once map or unmap has returned, a DMA observes nothing but the page that the caller has mapped.",
                    ViommuRefinement.WINDOWLESS::begins,
                    ViommuRefinement.WINDOWLESS::iovas,
                    List.of(
                            ViommuRefinement.WINDOWLESS::nothingComesBack,
                            ViommuRefinement.WINDOWLESS::completionLeavesTheTable,
                            ViommuRefinement.WINDOWLESS::staysKept)),
            new Refinement<>(
                    "KeepsOvercommit",
                    "The host takes back only frames that are not pinned; what a DMA can reach is pinned and the guest's.",
                    ViommuRefinement.HOST::staysSafe,
                    s -> 1,
                    List.of(
                            (s, t, host) -> ViommuRefinement.HOST.takesBackOnlyUnpinned(s, t),
                            (s, t, host) -> ViommuRefinement.HOST.staysSafe(t))),
            new Liveness<>(
                    "WaitsComplete",
                    "Every wait descriptor is signalled.",
                    s -> s.constants.statusWord.size(),
                    (s, word) -> s.queue.contains(s.constants.wait(word)),
                    (s, word) -> s.completed.contains(word)),
            new Liveness<>(
                    "StaleEventuallyTornDown",
                    "No mapping stays stale for ever.",
                    s -> s.constants.iova.size(),
                    (s, iova) -> s.mapping.is(iova, Mapping.STALE),
                    (s, iova) -> !s.mapping.is(iova, Mapping.STALE)),
            new Liveness<>(
                    "UnmappedEventuallyUnpinned",
                    "What is unmapped is unpinned in the end, unless it is mapped again.",
                    s -> s.constants.iova.size(),
                    (s, iova) -> s.mapping.is(iova, Mapping.UNMAPPING) || s.mapping.is(iova, Mapping.STALE),
                    (s, iova) ->
                            s.mapping.is(iova, Mapping.LIVE) || s.shadow.isNone(iova) && s.worker.iova.get() != iova));

    private ViommuProperties() {}

    private static int iovas(ViommuState s) {
        return s.mapping.size();
    }

    private static int frames(ViommuState s) {
        return s.owner.size();
    }

    /** Once an IOVA is free nothing is mapped there: then no DMA lands through it at all. */
    private static boolean noStaleDma(ViommuState s, ViommuState t, int iova) {
        for (int f = 0; f < s.owner.size(); f++) {
            if (lands(s, t, iova, f) && (s.mapping.is(iova, Mapping.FREE) || isStaleTarget(s, iova, f))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStaleTarget(ViommuState s, int iova, int frame) {
        return s.mapping.is(iova, Mapping.STALE) && !s.buffer.isNone(iova) && s.backing.at(s.buffer.at(iova)) == frame;
    }

    private static boolean noReusedPageDma(ViommuState s, ViommuState t, int frame) {
        for (int i = 0; i < s.iotlb.size(); i++) {
            if (lands(s, t, i, frame) && backsReusedPage(s, frame)) {
                return false;
            }
        }
        return true;
    }

    private static boolean backsReusedPage(ViommuState s, int frame) {
        for (int p = 0; p < s.backing.size(); p++) {
            if (s.backing.at(p) == frame && s.pageUse.is(p, PageUse.REUSED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lands(ViommuState s, ViommuState t, int iova, int frame) {
        return s.inflight.contains(iova, frame) && !t.inflight.contains(iova, frame);
    }

    private static boolean staleBounded(ViommuState s) {
        if (s.stale() > (s.constants.teardown == Teardown.STRICT ? 0 : s.constants.staleQuota)) {
            return false;
        }
        for (int i = 0; i < s.mapping.size(); i++) {
            if (s.mapping.is(i, Mapping.STALE) && s.age.at(i) > s.constants.staleAge) {
                return false;
            }
        }
        return true;
    }

    private static boolean noDmaAfterTeardown(ViommuState s, int iova) {
        return !s.mapping.is(iova, Mapping.FREE) || !isReachable(s, iova);
    }

    private static boolean isReachable(ViommuState s, int iova) {
        return !s.ioPageTable.isNone(iova)
                || !s.shadow.isNone(iova)
                || !s.iotlb.isNone(iova)
                || s.inflight.anyFrom(iova);
    }

    private static boolean noIovaReuseBeforeFlush(ViommuState s, ViommuState t, int iova) {
        boolean mappedAnew = s.mapping.is(iova, Mapping.FREE) && t.mapping.is(iova, Mapping.MAPPING);
        return !mappedAnew
                || !isReachable(s, iova)
                        && !s.queue.contains(s.constants.invalidate(iova))
                        && s.worker.iova.get() != iova;
    }

    private static boolean overcommitSafe(ViommuState s, int iova) {
        if (!isSafe(s, s.shadow.at(iova)) || !isSafe(s, s.iotlb.at(iova))) {
            return false;
        }
        for (int f = 0; f < s.owner.size(); f++) {
            if (s.inflight.contains(iova, f) && !isSafe(s, f)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSafe(ViommuState s, int frame) {
        return frame == Domain.NONE || s.owner.is(frame, Owner.GUEST) && s.pins.at(frame) > 0;
    }

    private static boolean pinsExact(ViommuState s, int frame) {
        int held = s.worker.frame.get() == frame ? 1 : 0;
        return s.pins.at(frame) == s.shadow.count(frame) + held;
    }

    private static boolean mappedDmaSucceeds(ViommuState s, int iova) {
        return !s.mapping.is(iova, Mapping.LIVE) || reachesItsPage(s, iova);
    }

    private static boolean reachesItsPage(ViommuState s, int iova) {
        int frame = s.buffer.isNone(iova) ? Domain.NONE : s.backing.at(s.buffer.at(iova));
        if (frame == Domain.NONE || s.translation(iova) != frame) {
            return false;
        }
        for (int f = 0; f < s.owner.size(); f++) {
            if (s.inflight.contains(iova, f) && f != frame) {
                return false;
            }
        }
        return true;
    }

    /** First of each page, then of each IOVA. */
    private static boolean buffersExact(ViommuState s, int instance) {
        int pages = s.constants.page.size();
        if (instance >= pages) {
            int iova = instance - pages;
            return s.mapping.is(iova, Mapping.FREE) == s.buffer.isNone(iova);
        }
        boolean held = false;
        for (int i = 0; i < s.constants.iova.size(); i++) {
            boolean returned = s.mapping.is(i, Mapping.FREE) || s.mapping.is(i, Mapping.STALE);
            held |= s.buffer.at(i) == instance && !returned;
        }
        return s.pageUse.is(instance, PageUse.BUFFER) == held;
    }

    private static boolean shadowCoherent(ViommuState s, int iova) {
        if (!s.emulatorIdle() || s.mapping.is(iova, Mapping.STALE) || s.task.iovas.contains(iova)) {
            return true;
        }
        int page = s.ioPageTable.at(iova);
        return s.shadow.at(iova) == (page == Domain.NONE ? Domain.NONE : s.backing.at(page));
    }
}
