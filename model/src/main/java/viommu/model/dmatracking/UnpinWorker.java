package viommu.model.dmatracking;

import java.util.List;

/**
 * The host's unpin worker ({@code UnpinWorker.tla}): looks from time to time at the pages that are pinned, in any order, and unpins
 * one for the balloon when it is asked to.
 */
public class UnpinWorker {
    protected final Constants c;

    public UnpinWorker(Constants constants) {
        c = constants;
    }

    private static boolean canLock(DmaTrackingState s) {
        return s.unpinner.at.is(UnpinStep.IDLE) && s.lock.is(Holder.NOBODY);
    }

    private static void begin(DmaTrackingState s, int page, boolean forced, UnpinStep first) {
        s.lock.set(Holder.UNPINNER);
        s.unpinner.page.set(page);
        s.unpinner.forced.set(forced ? 1 : 0);
        s.unpinner.at.set(first);
    }

    public final boolean lockForScan(DmaTrackingState s, int page) {
        if (!canLock(s) || !s.unpinList.contains(page)) {
            return false;
        }
        s.unpinList.remove(page);
        begin(s, page, false, UnpinStep.COMPARE_AND_SWAP);
        return true;
    }

    /** Nobody uses what is in the balloon, so that it was used lately does not count. */
    public final boolean lockForBalloon(DmaTrackingState s, int page) {
        if (!canLock(s) || !s.balloon.is(page, Balloon.ASKED)) {
            return false;
        }
        begin(s, page, true, UnpinStep.CLEAR_ACCESSED);
        return true;
    }

    /** Lets go of the lock. */
    protected static void end(DmaTrackingState s) {
        s.lock.set(Holder.NOBODY);
        s.unpinner.page.set(0);
        s.unpinner.forced.set(0);
        s.unpinner.at.set(UnpinStep.IDLE);
    }

    /** The page is not pinned: the host may take it. */
    protected static void unpinned(DmaTrackingState s) {
        if (s.unpinner.isForced()) {
            s.balloon.set(s.unpinner.page.get(), Balloon.GRANTED);
        }
        end(s);
    }

    /** The page stays pinned: it is looked at again some time, and the balloon does not get it. */
    protected static void kept(DmaTrackingState s) {
        int page = s.unpinner.page.get();
        if (s.unpinner.isForced()) {
            s.balloon.set(page, Balloon.OUT);
        } else {
            s.unpinList.add(page);
        }
        end(s);
    }

    /** What VFIO is asked to do, in order: first to unmap, as with any pin. */
    public List<UnpinStep> vfioSteps() {
        return List.of(UnpinStep.UNMAP, UnpinStep.UNPIN);
    }

    private void proceed(DmaTrackingState s) {
        int next = vfioSteps().indexOf(s.unpinner.at.get()) + 1;
        if (next < vfioSteps().size()) {
            s.unpinner.at.set(vfioSteps().get(next));
        } else {
            unpinned(s);
        }
    }

    /** Exactly PINNED: neither mapped nor accessed since it was looked at last. */
    public boolean unpinnable(DmaTrackingState s, int page) {
        return s.exactlyPinned(page);
    }

    public boolean compareAndSwap(DmaTrackingState s) {
        if (!s.unpinner.at.is(UnpinStep.COMPARE_AND_SWAP)) {
            return false;
        }
        int page = s.unpinner.page.get();
        if (unpinnable(s, page)) {
            s.pinned.remove(page);
            s.unpinner.at.set(vfioSteps().get(0));
        } else if (s.zero(page)) {
            unpinned(s);
        } else {
            busy(s);
        }
        return true;
    }

    /** The page is mapped, or was accessed. */
    public void busy(DmaTrackingState s) {
        if (s.unpinner.isForced()) {
            kept(s);
        } else {
            s.unpinner.at.set(UnpinStep.CLEAR_ACCESSED);
        }
    }

    /** For a scan at its end, so that the next one sees what was accessed in between; for the balloon at its beginning. */
    public boolean clearAccessed(DmaTrackingState s) {
        if (!s.unpinner.at.is(UnpinStep.CLEAR_ACCESSED)) {
            return false;
        }
        s.accessed.remove(s.unpinner.page.get());
        if (s.unpinner.isForced()) {
            s.unpinner.at.set(UnpinStep.COMPARE_AND_SWAP);
        } else {
            kept(s);
        }
        return true;
    }

    /** The device does not reach the page any more, its IOTLB included; or VFIO fails, and nothing has changed. */
    public final boolean vfioUnmap(DmaTrackingState s, boolean ok) {
        if (!s.unpinner.at.is(UnpinStep.UNMAP)) {
            return false;
        }
        if (ok) {
            s.ioTable.remove(s.unpinner.page.get());
            proceed(s);
        } else {
            s.unpinner.at.set(UnpinStep.RESTORE);
        }
        return true;
    }

    public final boolean vfioUnpin(DmaTrackingState s) {
        if (!s.unpinner.at.is(UnpinStep.UNPIN)) {
            return false;
        }
        s.vfioPins.remove(s.unpinner.page.get());
        proceed(s);
        return true;
    }

    /** The flag alone: the page may have been mapped since. */
    public boolean restore(DmaTrackingState s) {
        if (!s.unpinner.at.is(UnpinStep.RESTORE)) {
            return false;
        }
        s.pinned.add(s.unpinner.page.get());
        kept(s);
        return true;
    }
}
