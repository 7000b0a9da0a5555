package viommu.model.pagetable;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.OverStates;
import viommu.model.protocol.Property.Refinement;
import viommu.model.state.Domain;

/** What the protocol promises ({@code PageTableProperties.tla}). */
final class PageTableProperties {
    static final List<Property<PageTableState>> ALL = List.of(
            new OverStates<>(
                    "NoDmaAfterTeardown",
                    "Once an unmap has returned, a DMA through that IOVA faults, whatever the IOMMU has cached.",
                    PageTableProperties::iovas,
                    PageTableProperties::noDmaAfterTeardown),
            new OverStates<>(
                    "NoForeignDma",
                    "A DMA never reaches another frame than the one that was mapped at its IOVA, not even while a map"
                            + " or an unmap is under way.",
                    PageTableProperties::iovas,
                    PageTableProperties::noForeignDma),
            new OverStates<>(
                    "NoFreedTableWalk",
                    "The IOMMU never walks through a page that has gone back to the pool.",
                    PageTableProperties::regions,
                    PageTableProperties::noFreedTableWalk),
            new OverStates<>(
                    "OvercommitSafe",
                    "No DMA and no walk reaches a frame that the host has taken back.",
                    PageTableProperties::frames,
                    PageTableProperties::overcommitSafe),
            new OverStates<>(
                    "PinsExact",
                    "A frame is pinned exactly as long as a caller has it mapped.",
                    PageTableProperties::pinsExact),
            new OverStates<>(
                    "MappedDmaSucceeds",
                    "A DMA through a live mapping never faults and reaches the frame that the caller mapped.",
                    PageTableProperties::iovas,
                    PageTableProperties::mappedDmaSucceeds),
            new Refinement<>(
                    "KeepsContractWithoutWindow",
                    "Once map or unmap has returned, a DMA observes nothing but the frame that the caller has mapped.",
                    PageTableRefinement.WINDOWLESS::begins,
                    PageTableRefinement.WINDOWLESS::iovas,
                    List.of(
                            PageTableRefinement.WINDOWLESS::nothingComesBack,
                            PageTableRefinement.WINDOWLESS::completionLeavesTheTable,
                            PageTableRefinement.WINDOWLESS::staysKept)));

    private PageTableProperties() {}

    private static int iovas(PageTableState s) {
        return s.constants.iovas();
    }

    private static int regions(PageTableState s) {
        return s.constants.regions();
    }

    private static int frames(PageTableState s) {
        return s.constants.frames();
    }

    private static boolean noDmaAfterTeardown(PageTableState s, int iova) {
        return !s.buffer.isNone(iova) || s.observable(iova) == PageTableState.bit(Domain.NONE);
    }

    private static boolean noForeignDma(PageTableState s, int iova) {
        long allowed = PageTableState.bit(Domain.NONE) | PageTableState.bit(s.buffer.at(iova));
        return s.buffer.isNone(iova) || (s.observable(iova) & ~allowed) == 0;
    }

    private static boolean noFreedTableWalk(PageTableState s, int region) {
        return s.pwc.isNone(region) || s.isTable(region, s.pwc.at(region));
    }

    private static boolean overcommitSafe(PageTableState s, int frame) {
        if (!s.taken.contains(frame)) {
            return true;
        }
        for (int i = 0; i < s.constants.iovas(); i++) {
            if ((s.observable(i) & PageTableState.bit(frame)) != 0) {
                return false;
            }
        }
        return s.pwc.keyOf(frame) == Domain.NONE;
    }

    private static boolean pinsExact(PageTableState s) {
        long mapped = 0;
        for (int i = 0; i < s.constants.iovas(); i++) {
            if (!s.buffer.isNone(i)) {
                mapped |= 1L << s.buffer.at(i);
            }
        }
        return s.pinned.bits() == mapped;
    }

    private static boolean mappedDmaSucceeds(PageTableState s, int iova) {
        return s.buffer.isNone(iova)
                || s.task.iovas.contains(iova)
                || s.observable(iova) == PageTableState.bit(s.buffer.at(iova));
    }
}
