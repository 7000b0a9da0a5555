package viommu.model.pinaccounting;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Property.OverStates;
import viommu.model.protocol.Property.Refinement;
import viommu.model.state.Domain;

/** What the protocol promises ({@code PinAccountingProperties.tla}). */
final class PinAccountingProperties {
    static final List<Property<PinAccountingState>> ALL = List.of(
            new OverStates<>(
                    "OvercommitSafe",
                    "A DMA never lands in a frame that the host has taken back; every frame that a table or a cache"
                            + " reaches is the guest's and pinned.",
                    s -> s.constants.frames(),
                    PinAccountingProperties::overcommitSafe),
            new OverStates<>(
                    "NoDmaAfterTeardown",
                    "Once an unmap or a detach has returned, no table and no cache reaches a frame through that IOVA.",
                    PinAccountingProperties::iovas,
                    PinAccountingProperties::noDmaAfterTeardown),
            new OverStates<>(
                    "PinsExact",
                    "A frame has one pin for each page that tables or the container hold it for, however many domains"
                            + " map that page.",
                    s -> s.constants.frames(),
                    PinAccountingProperties::pinsExact),
            new OverStates<>(
                    "ChargesExact",
                    "A process is charged for exactly the pinned pages that it had pinned.",
                    s -> s.constants.callers(),
                    PinAccountingProperties::chargesExact),
            new OverStates<>(
                    "FramesExact",
                    "A frame is the guest's exactly while it backs a page or is pinned: the host has the use of every"
                            + " other.",
                    s -> s.constants.zero(),
                    PinAccountingProperties::framesExact),
            new OverStates<>(
                    "RecordsExact",
                    "Areas do not overlap; outside requests under way an IOVA is in an area exactly if the domains map"
                            + " it.",
                    PinAccountingProperties::iovas,
                    PinAccountingProperties::recordsExact),
            new OverStates<>(
                    "MappedDmaSucceeds",
                    "A DMA through a live mapping never faults and reaches the frame that the guest's CPU sees.",
                    PinAccountingProperties::iovas,
                    PinAccountingProperties::mappedDmaSucceeds),
            new OverStates<>(
                    "PluggedIsMapped",
                    "Outside requests under way a page is mapped for the device exactly if the guest has it.",
                    PinAccountingProperties::iovas,
                    PinAccountingProperties::pluggedIsMapped),
            new Refinement<>(
                    "KeepsOvercommit",
                    "The host takes back only what is not pinned; whatever the device can reach is pinned and the"
                            + " guest's, at every moment.",
                    PinAccountingRefinement.HOST::staysSafe,
                    s -> 1,
                    List.of(
                            (s, t, one) -> PinAccountingRefinement.HOST.takesBackOnlyUnpinned(s, t),
                            (s, t, one) -> PinAccountingRefinement.HOST.staysSafe(t))),
            new Liveness<>(
                    "RequestsReturn",
                    "Every request returns, done or failed.",
                    s -> 1,
                    (s, one) -> !s.task.op.is(Op.NONE),
                    (s, one) -> s.task.op.is(Op.NONE)));

    private PinAccountingProperties() {}

    private static int iovas(PinAccountingState s) {
        return s.constants.iovas();
    }

    private static boolean overcommitSafe(PinAccountingState s, int frame) {
        boolean reachable = (PinAccountingRefinement.reachable(s) >> frame & 1) != 0;
        return !reachable || s.owner.is(frame, Owner.GUEST) && s.pins.at(frame) > 0;
    }

    private static boolean noDmaAfterTeardown(PinAccountingState s, int iova) {
        boolean known = ((s.recorded() | s.task.iovas.bits()) >> iova & 1) != 0;
        for (int d = 0; d < s.constants.domains(); d++) {
            int entry = s.constants.entry(d, iova);
            boolean in = s.attached.contains(d) || s.task.domain.get() == d;
            if ((!known || !in) && !(s.table.isNone(entry) && s.iotlb.isNone(entry))) {
                return false;
            }
        }
        return true;
    }

    private static boolean pinsExact(PinAccountingState s, int frame) {
        int kept = 0;
        for (int i = 0; i < s.constants.iovas(); i++) {
            if (s.keeps(i, frame)) {
                kept++;
            }
        }
        return s.pins.at(frame) == kept;
    }

    /** A map under way has pinned the page, and not the process that asks for it is charged. */
    private static boolean isPaidByAnother(PinAccountingState s, int iova) {
        return (s.task.op.is(Op.MAP) || s.task.op.is(Op.UNDO))
                && s.task.iovas.contains(iova)
                && !s.payer.isNone(iova)
                && s.payer.at(iova) != s.task.caller.get();
    }

    private static boolean framesExact(PinAccountingState s, int frame) {
        boolean inUse = s.pins.at(frame) > 0 || s.backing.keyOf(frame) >= 0;
        return s.owner.is(frame, Owner.GUEST) == inUse;
    }

    private static boolean chargesExact(PinAccountingState s, int caller) {
        int paid = 0;
        for (int i = 0; i < s.constants.iovas(); i++) {
            if (s.payer.isNone(i) == s.kept(i) || isPaidByAnother(s, i)) {
                return false;
            }
            if (s.payer.at(i) == caller) {
                paid++;
            }
        }
        return s.charged.at(caller) == paid;
    }

    private static boolean isBusy(PinAccountingState s, int iova) {
        return (s.busy() >> iova & 1) != 0;
    }

    /** The domain is attached, and not about to be detached. */
    private static boolean isLive(PinAccountingState s, int domain) {
        return s.attached.contains(domain) && s.task.domain.get() != domain;
    }

    private static int areas(PinAccountingState s, int iova) {
        int areas = 0;
        for (int start = 0; start <= iova; start++) {
            if (iova < start + s.area.at(start)) {
                areas++;
            }
        }
        return areas;
    }

    private static boolean recordsExact(PinAccountingState s, int iova) {
        int areas = areas(s, iova);
        if (areas > 1) {
            return false;
        }
        for (int d = 0; d < s.constants.domains(); d++) {
            boolean mapped = !s.table.isNone(s.constants.entry(d, iova));
            if (!isBusy(s, iova) && isLive(s, d) && mapped != (areas == 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mappedDmaSucceeds(PinAccountingState s, int iova) {
        if (isBusy(s, iova) || areas(s, iova) == 0) {
            return true;
        }
        for (int d = 0; d < s.constants.domains(); d++) {
            int entry = s.constants.entry(d, iova);
            int frame = s.table.at(entry);
            boolean right = frame != Domain.NONE
                    && frame == s.backing.at(iova)
                    && (s.iotlb.isNone(entry) || s.iotlb.at(entry) == frame);
            if (isLive(s, d) && !right) {
                return false;
            }
        }
        return true;
    }

    private static boolean pluggedIsMapped(PinAccountingState s, int iova) {
        return isBusy(s, iova) || s.plugged.contains(iova) == s.mapped(iova);
    }
}
