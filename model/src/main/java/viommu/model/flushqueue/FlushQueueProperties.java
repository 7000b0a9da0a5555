package viommu.model.flushqueue;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Property.OverStates;
import viommu.model.protocol.Property.OverSteps;
import viommu.model.protocol.Property.Refinement;

/** What the flush queue promises ({@code FlushQueueProperties.tla}). */
final class FlushQueueProperties {
    static final List<Property<FlushQueueState>> ALL = List.of(
            new OverSteps<>(
                    "NoStaleDma",
                    "A DMA never lands through an IOVA that is free or whose unmap has returned.",
                    FlushQueueProperties::iovas,
                    FlushQueueProperties::noStaleDma),
            new OverSteps<>(
                    "NoIovaReuseBeforeFlush",
                    "An IOVA is mapped anew only when no cache and no in-flight DMA still knows it.",
                    FlushQueueProperties::iovas,
                    FlushQueueProperties::noIovaReuseBeforeFlush),
            new OverStates<>(
                    "NoFreedTableWalk",
                    "The device never walks a page-table page that has been freed.",
                    FlushQueueProperties::iovas,
                    (s, iova) -> s.iotlb.isNone(iova) || !s.pool.contains(s.iotlb.at(iova))),
            new OverStates<>(
                    "TablePagesFreedOnce",
                    "A page-table page is freed once: it is free, in the page table of one IOVA or on one free list.",
                    FlushQueueProperties::tablePages,
                    (s, page) -> s.holders(page) <= 1),
            new OverStates<>(
                    "NoTablePageLost",
                    "Every page-table page that is not free is in the page table, or on the free list of an IOVA that"
                            + " waits.",
                    FlushQueueProperties::tablePages,
                    (s, page) -> s.pool.contains(page) || s.inPageTable(page) || s.waitsToBeFreed(page)),
            new OverStates<>(
                    "MappedDmaSucceeds",
                    "A DMA through an IOVA that is mapped finds its entry, in a page-table page of its own.",
                    FlushQueueProperties::iovas,
                    FlushQueueProperties::mappedDmaSucceeds),
            new OverStates<>(
                    "NoIovaLost",
                    "Every IOVA that is unmapped and not released waits in a ring, or is in the hands of a CPU.",
                    FlushQueueProperties::iovas,
                    (s, iova) -> !s.mapping.is(iova, Mapping.CLEARED) || s.inHand(iova) || s.waits(iova)),
            new OverStates<>(
                    "ReleaseIsComing",
                    "While an IOVA waits in a ring the timer is armed or at work, or a CPU is inside an unmap and will arm"
                            + " it.",
                    FlushQueueProperties::releaseIsComing),
            new Refinement<>(
                    "KeepsContract",
                    "A DMA observes only what the I/O page table holds or held since the last completed invalidation.",
                    FlushQueueRefinement.WINDOWED::begins,
                    FlushQueueRefinement.WINDOWED::iovas,
                    List.of(
                            FlushQueueRefinement.WINDOWED::nothingComesBack,
                            FlushQueueRefinement.WINDOWED::completionLeavesTheTable,
                            FlushQueueRefinement.WINDOWED::staysKept)),
            new Refinement<>(
                    "KeepsContractWithoutWindow",
                    "Once map or unmap has returned, a DMA observes nothing but the page that the caller has mapped.",
                    FlushQueueRefinement.WINDOWLESS::begins,
                    FlushQueueRefinement.WINDOWLESS::iovas,
                    List.of(
                            FlushQueueRefinement.WINDOWLESS::nothingComesBack,
                            FlushQueueRefinement.WINDOWLESS::completionLeavesTheTable,
                            FlushQueueRefinement.WINDOWLESS::staysKept)),
            new Liveness<>(
                    "UnmappedEventuallyReleased",
                    "An IOVA that is unmapped is free again in the end.",
                    s -> s.mapping.size(),
                    (s, iova) -> s.mapping.is(iova, Mapping.CLEARED),
                    (s, iova) -> s.mapping.is(iova, Mapping.FREE)));

    private FlushQueueProperties() {}

    private static int iovas(FlushQueueState s) {
        return s.mapping.size();
    }

    private static int tablePages(FlushQueueState s) {
        return s.constants.tablePage.size();
    }

    private static boolean noStaleDma(FlushQueueState s, FlushQueueState t, int iova) {
        boolean lands = s.inflight.get() == iova && t.inflight.isNone();
        return !lands || s.mapping.is(iova, Mapping.LIVE) || s.mapping.is(iova, Mapping.CLEARED) && s.inHand(iova);
    }

    private static boolean noIovaReuseBeforeFlush(FlushQueueState s, FlushQueueState t, int iova) {
        boolean mapped = s.mapping.is(iova, Mapping.FREE) && t.mapping.is(iova, Mapping.LIVE);
        return !mapped || s.iotlb.isNone(iova) && s.inflight.get() != iova;
    }

    private static boolean mappedDmaSucceeds(FlushQueueState s, int iova) {
        return !s.mapping.is(iova, Mapping.LIVE) || !s.table.isNone(iova) && s.holders(s.table.at(iova)) == 1;
    }

    private static boolean releaseIsComing(FlushQueueState s) {
        if (s.timerOn.get() != 0) {
            return true;
        }
        for (int who = 0; who < s.at.size(); who++) {
            if (!s.at.is(who, Piece.IDLE)) {
                return true;
            }
        }
        for (int ring = 0; ring < s.head.size(); ring++) {
            if (s.length(ring) > 0) {
                return false;
            }
        }
        return true;
    }
}
