package viommu.model.dmatracking;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Property.OverStates;
import viommu.model.protocol.Property.Refinement;

/** What the tracking table promises ({@code DmaTrackingProperties.tla}). */
final class DmaTrackingProperties {
    static final List<Property<DmaTrackingState>> ALL = List.of(
            new OverStates<>(
                    "MappedDmaSucceeds",
                    "From the return of a map until the device's unmap is complete, a DMA to its pages never faults and"
                            + " reaches the guest's frame.",
                    s -> s.constants.cpus(),
                    DmaTrackingProperties::mappedDmaSucceeds),
            new OverStates<>(
                    "OvercommitSafe",
                    "A DMA never lands in a frame that the host has taken back: what the device reaches is pinned and the"
                            + " guest's.",
                    DmaTrackingProperties::pages,
                    DmaTrackingProperties::overcommitSafe),
            new OverStates<>(
                    "PinsExact",
                    "While no worker of the host is busy with it, a page is marked as pinned exactly if the host has it pinned"
                            + " and mapped for the device.",
                    DmaTrackingProperties::pages,
                    DmaTrackingProperties::pinsExact),
            new OverStates<>(
                    "CountsReturned",
                    "A page that no request holds has a map count of zero.",
                    DmaTrackingProperties::pages,
                    (s, page) -> s.requested(page) || s.count.at(page) == 0),
            new OverStates<>(
                    "NoPinLost",
                    "A page that is marked as pinned is on the list of pages to unpin, or a worker of the host is busy with"
                            + " it.",
                    DmaTrackingProperties::pages,
                    (s, page) -> !s.pinned.contains(page) || s.unpinList.contains(page) || s.inHand(page)),
            new OverStates<>(
                    "BalloonedPagesTaken",
                    "While a page is in the balloon the host has its frame, and no request holds the page.",
                    DmaTrackingProperties::pages,
                    (s, page) ->
                            !s.balloon.is(page, Balloon.IN) || s.owner.is(page, Owner.OTHER) && !s.requested(page)),
            new Refinement<>(
                    "KeepsOvercommit",
                    "The host takes back only what is not pinned, and whatever the device can reach is pinned and the"
                            + " guest's.",
                    DmaTrackingRefinement.HOST::staysSafe,
                    s -> 1,
                    List.of(
                            (s, t, one) -> DmaTrackingRefinement.HOST.takesBackOnlyUnpinned(s, t),
                            (s, t, one) -> DmaTrackingRefinement.HOST.staysSafe(t))),
            new Liveness<>(
                    "MapsReturn",
                    "Every map returns, whether it succeeds or not.",
                    s -> s.constants.cpus(),
                    DmaTrackingProperties::isMapping,
                    (s, cpu) -> !isMapping(s, cpu)),
            new Liveness<>(
                    "PinsReturned",
                    "A page that no request holds does not stay marked as pinned: the host sets out to unpin it, or a request"
                            + " holds it again.",
                    DmaTrackingProperties::pages,
                    DmaTrackingProperties::pinnedForNobody,
                    (s, page) -> !pinnedForNobody(s, page)));

    private DmaTrackingProperties() {}

    private static int pages(DmaTrackingState s) {
        return s.constants.pages();
    }

    private static boolean mappedDmaSucceeds(DmaTrackingState s, int cpu) {
        if (!s.inUse.contains(cpu)) {
            return true;
        }
        for (int p = 0; p < s.constants.pages(); p++) {
            if (Constants.has(s.request.at(cpu), p) && !(s.ioTable.contains(p) && s.owner.is(p, Owner.GUEST))) {
                return false;
            }
        }
        return true;
    }

    private static boolean overcommitSafe(DmaTrackingState s, int page) {
        return !s.ioTable.contains(page) || s.vfioPins.contains(page) && s.owner.is(page, Owner.GUEST);
    }

    private static boolean pinsExact(DmaTrackingState s, int page) {
        boolean marked = s.pinned.contains(page);
        return s.inHand(page) || s.ioTable.contains(page) == marked && s.vfioPins.contains(page) == marked;
    }

    private static boolean pinnedForNobody(DmaTrackingState s, int page) {
        return s.pinned.contains(page) && !s.requested(page);
    }

    private static boolean isMapping(DmaTrackingState s, int cpu) {
        return switch (s.at.at(cpu)) {
            case INCREMENT, SET_ACCESSED, TEST_PINNED, ASK, RECHECK, UNDO -> true;
            case IDLE, UNMAP, DECREMENT -> false;
        };
    }
}
