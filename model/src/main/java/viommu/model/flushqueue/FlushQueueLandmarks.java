package viommu.model.flushqueue;

import java.util.List;
import viommu.model.protocol.Landmark;

/** The rare situations in which the protocol can go wrong. */
final class FlushQueueLandmarks {
    static final List<Landmark<FlushQueueState>> ALL = List.of(
            new Landmark<>(
                    "DmaToWaitingIova",
                    "a DMA is issued through an IOVA that waits in a ring",
                    "Issue",
                    FlushQueueLandmarks::dmaToWaitingIova),
            new Landmark<>(
                    "QueuedDuringFlush",
                    "an IOVA is queued while a flush is under way",
                    "AddEntry",
                    (s, t) -> s.started.get() > 0),
            new Landmark<>(
                    "FullDuringFlush",
                    "a CPU finds its ring full while another flush is under way",
                    "MakeRoom",
                    (s, t) -> s.started.get() > 0 && count(t, Piece.START_FLUSH) > count(s, Piece.START_FLUSH)),
            new Landmark<>(
                    "TwoFlushes", "two flushes are under way at once", "StartFlush", (s, t) -> s.started.get() > 0),
            new Landmark<>(
                    "KeptByTheTimer",
                    "the timer leaves an entry in a ring that was queued during a flush",
                    "DrainRing",
                    FlushQueueLandmarks::keptByTheTimer));

    private FlushQueueLandmarks() {}

    private static boolean dmaToWaitingIova(FlushQueueState s, FlushQueueState t) {
        int iova = t.inflight.get();
        return !t.inflight.isNone() && s.mapping.is(iova, Mapping.CLEARED) && s.waits(iova);
    }

    private static int count(FlushQueueState s, Piece piece) {
        return s.at.count(piece);
    }

    private static boolean keptByTheTimer(FlushQueueState s, FlushQueueState t) {
        for (int ring = 0; ring < s.head.size(); ring++) {
            boolean drained = s.undrained.contains(ring) && !t.undrained.contains(ring);
            if (drained && t.length(ring) > 0) {
                return true;
            }
        }
        return false;
    }
}
