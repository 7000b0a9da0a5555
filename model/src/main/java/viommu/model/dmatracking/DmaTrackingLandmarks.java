package viommu.model.dmatracking;

import java.util.List;
import viommu.model.protocol.Landmark;

/** The rare situations in which the protocol can go wrong. */
final class DmaTrackingLandmarks {
    static final List<Landmark<DmaTrackingState>> ALL = List.of(
            new Landmark<>(
                    "CountedDuringUnpin",
                    "a CPU counts a page that the host is about to unmap",
                    "Increment",
                    (s, t) -> s.unpinner.at.is(UnpinStep.UNMAP) && counted(s, t, s.unpinner.page.get())),
            new Landmark<>(
                    "UnpinTooLate",
                    "the compare-and-swap finds that the page is mapped",
                    "CompareAndSwap",
                    (s, t) -> s.pinned.contains(s.unpinner.page.get()) && s.count.at(s.unpinner.page.get()) > 0),
            new Landmark<>(
                    "RestoredForAMap",
                    "the host marks a page as pinned again that a CPU has counted since",
                    "Restore",
                    (s, t) -> s.count.at(s.unpinner.page.get()) > 0),
            new Landmark<>(
                    "PinnedByAnotherRequest",
                    "the pin worker finds a page pinned that a CPU has found not to be",
                    "TestBeforePin",
                    (s, t) -> s.pinned.contains(Constants.first(s.pinner.left.get()))),
            new Landmark<>(
                    "SharedPage", "a page is mapped that another CPU has mapped", "Increment", (s, t) -> shared(t)),
            new Landmark<>(
                    "HalfPinned",
                    "a request fails of which one page is pinned",
                    "Undo",
                    (s, t) -> undone(s) != 0 && (undone(s) & s.pinned.bits()) != 0),
            new Landmark<>(
                    "SeveralPinned",
                    "the pin worker has pinned a page and turns to the next of the request",
                    "SetPinned",
                    (s, t) -> turnsToTheNext(s.pinner.left.get(), t.pinner.left.get())),
            new Landmark<>(
                    "BalloonRefused",
                    "a page is still counted when the balloon offers it",
                    "CompareAndSwap",
                    (s, t) -> s.unpinner.isForced()
                            && t.balloon.count(Balloon.ASKED) == 0
                            && t.lock.is(Holder.NOBODY)
                            && t.balloon.count(Balloon.GRANTED) == 0));

    private DmaTrackingLandmarks() {}

    private static boolean counted(DmaTrackingState s, DmaTrackingState t, int page) {
        return t.count.at(page) > s.count.at(page);
    }

    private static boolean shared(DmaTrackingState t) {
        for (int p = 0; p < t.constants.pages(); p++) {
            if (t.count.at(p) > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean turnsToTheNext(int before, int after) {
        return after != 0 && Constants.first(after) != Constants.first(before);
    }

    /** What a CPU has still to undo. */
    private static long undone(DmaTrackingState s) {
        for (int cpu = 0; cpu < s.constants.cpus(); cpu++) {
            if (s.at.is(cpu, Piece.UNDO) && Integer.bitCount(s.left.at(cpu)) > 1) {
                return s.left.at(cpu);
            }
        }
        return 0;
    }
}
