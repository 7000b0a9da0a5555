package viommu.model.devicetlb;

import java.util.List;
import viommu.model.protocol.Landmark;

/** The rare situations in which the protocol can go wrong. */
final class DeviceTlbLandmarks {
    static final List<Landmark<DeviceTlbState>> ALL = List.of(
            new Landmark<>(
                    "RefillFromStaleIotlb",
                    "a function fills its device TLB from the IOTLB after the page-table entry was cleared",
                    "Translate",
                    (s, t) -> refilledWithoutEntry(s, t)),
            new Landmark<>(
                    "WriteLandsDuringDrain",
                    "a write lands that an answer waits for",
                    "Land",
                    (s, t) -> s.draining.size() > t.draining.size()),
            new Landmark<>(
                    "WriteOfTheOtherFunction",
                    "a write through the range is posted while the other function has already answered",
                    "Write",
                    (s, t) -> !s.range.isEmpty() && s.request.count(Request.IDLE) > 0 && throughRange(s, t)),
            new Landmark<>("RangeOfTwo", "two pages are unmapped together", "Unmap", (s, t) -> t.task.iovas.size() > 1),
            new Landmark<>(
                    "RefillWhileOwingAnAnswer",
                    "a function fills its device TLB again, through a live mapping, before it has answered",
                    "Translate",
                    (s, t) -> s.request.count(Request.INVALIDATED) > 0 && s.range.size() > s.task.iovas.size()),
            new Landmark<>(
                    "RemovedWithRequestUnderWay",
                    "a function is removed that has not answered",
                    "Remove",
                    (s, t) -> owesAnAnswer(t)),
            new Landmark<>(
                    "UnmapWithoutFunction",
                    "an unmap finds no function attached and leaves its invalidations out",
                    "Unmap",
                    (s, t) -> s.attached.isEmpty()));

    private DeviceTlbLandmarks() {}

    private static boolean refilledWithoutEntry(DeviceTlbState s, DeviceTlbState t) {
        for (int i = 0; i < s.constants.iovas(); i++) {
            if (s.ioPageTable.isNone(i) && filled(s, t, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean filled(DeviceTlbState s, DeviceTlbState t, int iova) {
        for (int f = 0; f < s.constants.functions(); f++) {
            int entry = s.constants.entry(f, iova);
            if (s.deviceTlb.isNone(entry) && !t.deviceTlb.isNone(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean throughRange(DeviceTlbState s, DeviceTlbState t) {
        long posted = t.posted.bits() & ~s.posted.bits();
        for (int f = 0; f < s.constants.functions(); f++) {
            if ((posted & s.constants.writes(f, s.range.bits())) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean owesAnAnswer(DeviceTlbState s) {
        for (int f = 0; f < s.constants.functions(); f++) {
            if (!s.present.contains(f) && !s.request.is(f, Request.IDLE)) {
                return true;
            }
        }
        return false;
    }
}
