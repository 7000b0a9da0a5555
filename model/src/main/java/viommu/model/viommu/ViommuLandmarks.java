package viommu.model.viommu;

import java.util.List;
import viommu.model.protocol.Landmark;

/** The rare situations in which the protocol can go wrong. */
final class ViommuLandmarks {
    static final List<Landmark<ViommuState>> ALL = List.of(
            new Landmark<>(
                    "DmaToStaleMapping",
                    "a DMA is issued through an IOVA whose unmap has returned",
                    "Issue",
                    (s, t) -> newDmaThroughStale(s, t)),
            new Landmark<>(
                    "ReclaimDuringTeardown",
                    "the host takes a frame back while the emulator works on an invalidation",
                    "Reclaim",
                    (s, t) -> !s.emulatorIdle()),
            new Landmark<>(
                    "ReuseAtExpiry",
                    "a stale mapping is reused although its flush is due",
                    "Reuse",
                    (s, t) -> reusedAtAge(s, t)),
            new Landmark<>(
                    "DmaLandsDuringDrain",
                    "a DMA lands that the emulator waits for",
                    "Land",
                    (s, t) -> s.worker.step.is(WorkerStep.DRAIN) && s.inflight.anyFrom(s.worker.iova.get())),
            new Landmark<>(
                    "RefillDuringTeardown",
                    "the device fills its IOTLB again after the page-table entry was cleared",
                    "Issue",
                    (s, t) -> refilledWithoutEntry(s, t)));

    private ViommuLandmarks() {}

    private static boolean newDmaThroughStale(ViommuState s, ViommuState t) {
        for (int i = 0; i < s.mapping.size(); i++) {
            if (s.mapping.is(i, Mapping.STALE) && !s.inflight.anyFrom(i) && t.inflight.anyFrom(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reusedAtAge(ViommuState s, ViommuState t) {
        for (int i = 0; i < s.mapping.size(); i++) {
            if (s.mapping.is(i, Mapping.STALE)
                    && t.mapping.is(i, Mapping.LIVE)
                    && s.age.at(i) >= s.constants.staleAge) {
                return true;
            }
        }
        return false;
    }

    private static boolean refilledWithoutEntry(ViommuState s, ViommuState t) {
        for (int i = 0; i < s.mapping.size(); i++) {
            if (s.ioPageTable.isNone(i) && s.iotlb.isNone(i) && !t.iotlb.isNone(i)) {
                return true;
            }
        }
        return false;
    }
}
