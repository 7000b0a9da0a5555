package viommu.model.devicetlb;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Property.OverStates;
import viommu.model.protocol.Property.OverSteps;
import viommu.model.protocol.Property.Refinement;
import viommu.model.state.Domain;

/** What the protocol promises ({@code DeviceTlbProperties.tla}). */
final class DeviceTlbProperties {
    static final List<Property<DeviceTlbState>> ALL = List.of(
            new OverSteps<>(
                    "NoStaleDma",
                    "A DMA never lands, through an IOVA whose unmap has returned, in the page that it was mapped to.",
                    DeviceTlbProperties::iovas,
                    DeviceTlbProperties::noStaleDma),
            new OverStates<>(
                    "NoDmaAfterTeardown",
                    "Once an unmap has returned, no table, cache or DMA under way reaches a page through that IOVA.",
                    DeviceTlbProperties::iovas,
                    DeviceTlbProperties::noDmaAfterTeardown),
            new OverStates<>(
                    "NoDmaAfterDetach",
                    "Once a function is detached, its device TLB holds nothing and none of its DMAs is under way;"
                            + " after the last one the IOTLB holds nothing either.",
                    DeviceTlbProperties::functions,
                    DeviceTlbProperties::noDmaAfterDetach),
            new OverStates<>(
                    "OvercommitSafe",
                    "A DMA never lands in a page that the host has taken back; no table and no cache reaches one.",
                    DeviceTlbProperties::iovas,
                    DeviceTlbProperties::overcommitSafe),
            new OverStates<>(
                    "MappedDmaSucceeds",
                    "A DMA of an attached function through a live mapping never faults and reaches the page that the"
                            + " caller mapped.",
                    DeviceTlbProperties::iovas,
                    DeviceTlbProperties::mappedDmaSucceeds),
            new Refinement<>(
                    "KeepsContractWithoutWindow",
                    "Once map or unmap has returned, a DMA observes nothing but the page that the caller has mapped.",
                    DeviceTlbRefinement.WINDOWLESS::begins,
                    DeviceTlbRefinement.WINDOWLESS::iovas,
                    List.of(
                            DeviceTlbRefinement.WINDOWLESS::nothingComesBack,
                            DeviceTlbRefinement.WINDOWLESS::completionLeavesTheTable,
                            DeviceTlbRefinement.WINDOWLESS::staysKept)),
            new Liveness<>(
                    "TeardownsReturn",
                    "Every unmap and every detach returns.",
                    s -> 1,
                    (s, one) -> !s.task.todo.isEmpty(),
                    (s, one) -> s.task.todo.isEmpty()));

    private DeviceTlbProperties() {}

    private static int iovas(DeviceTlbState s) {
        return s.constants.iovas();
    }

    private static int functions(DeviceTlbState s) {
        return s.constants.functions();
    }

    private static boolean noStaleDma(DeviceTlbState s, DeviceTlbState t, int iova) {
        Constants c = s.constants;
        for (int f = 0; f < c.functions(); f++) {
            for (int p = 0; p < c.pages(); p++) {
                int write = c.write(f, iova, p);
                boolean lands = s.posted.contains(write) && !t.posted.contains(write);
                if (lands && s.buffer.at(iova) != p) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean noDmaAfterTeardown(DeviceTlbState s, int iova) {
        return !s.buffer.isNone(iova) || !reaches(s, iova, DeviceTlbProperties::any);
    }

    private static boolean noDmaAfterDetach(DeviceTlbState s, int function) {
        boolean detached = !s.attached.contains(function) && s.task.function.get() != function;
        boolean last = s.attached.isEmpty() && s.task.function.isNone();
        return !detached
                || !s.hasTranslation(function)
                        && !s.hasPosted(function, s.constants.allBits())
                        && (!last || s.iotlb.count(Domain.NONE) == s.iotlb.size());
    }

    private static boolean overcommitSafe(DeviceTlbState s, int iova) {
        return !reaches(s, iova, DeviceTlbProperties::takenBack);
    }

    /** A predicate over pages. */
    @FunctionalInterface
    private interface Pages {
        boolean test(DeviceTlbState s, int page);
    }

    private static boolean any(DeviceTlbState s, int page) {
        return true;
    }

    private static boolean takenBack(DeviceTlbState s, int page) {
        return s.owner.is(page, Owner.OTHER);
    }

    /** Whether a table, a cache or a DMA under way reaches one of the pages through the IOVA. */
    private static boolean reaches(DeviceTlbState s, int iova, Pages pages) {
        Constants c = s.constants;
        if (isOneOf(s, s.ioPageTable.at(iova), pages) || isOneOf(s, s.iotlb.at(iova), pages)) {
            return true;
        }
        for (int f = 0; f < c.functions(); f++) {
            if (isOneOf(s, s.deviceTlb.at(c.entry(f, iova)), pages)) {
                return true;
            }
            for (int p = 0; p < c.pages(); p++) {
                if (s.posted.contains(c.write(f, iova, p)) && pages.test(s, p)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOneOf(DeviceTlbState s, int page, Pages pages) {
        return page != Domain.NONE && pages.test(s, page);
    }

    private static boolean mappedDmaSucceeds(DeviceTlbState s, int iova) {
        if (s.buffer.isNone(iova) || s.task.iovas.contains(iova)) {
            return true;
        }
        for (int f = 0; f < s.constants.functions(); f++) {
            if (s.attached.contains(f) && s.present.contains(f) && s.translation(f, iova) != s.buffer.at(iova)) {
                return false;
            }
        }
        return true;
    }
}
