package viommu.model.dmatracking;

/** The host's pin worker: serves one request of a guest CPU after the other ({@code PinWorker.tla}). */
public class PinWorker {
    protected final Constants c;

    public PinWorker(Constants constants) {
        c = constants;
    }

    /** Whether the worker can take the lock. */
    public boolean canLock(DmaTrackingState s) {
        return s.lock.is(Holder.NOBODY);
    }

    public final boolean lockForPin(DmaTrackingState s, int cpu) {
        if (!s.pinner.at.is(PinStep.IDLE) || !s.asking.contains(cpu) || !canLock(s)) {
            return false;
        }
        s.lock.set(Holder.PINNER);
        s.pinner.cpu.set(cpu);
        s.pinner.left.set(s.missing.at(cpu));
        s.pinner.at.set(PinStep.TEST);
        return true;
    }

    /** The page that is pinned now. */
    protected static int next(DmaTrackingState s) {
        return Constants.first(s.pinner.left.get());
    }

    /** On with the next page. */
    protected static void proceed(DmaTrackingState s) {
        s.pinner.left.set(s.pinner.left.get() & ~(1 << next(s)));
        s.pinner.at.set(s.pinner.left.get() == 0 ? PinStep.ANSWER : PinStep.TEST);
    }

    public boolean testBeforePin(DmaTrackingState s) {
        if (!s.pinner.at.is(PinStep.TEST)) {
            return false;
        }
        if (s.pinned.contains(next(s))) {
            proceed(s);
        } else {
            s.pinner.at.set(PinStep.MAP);
        }
        return true;
    }

    /** VFIO faults the page in, pins and maps it; what is mapped already stays as it is. A failure does not end the request. */
    public boolean vfioMap(DmaTrackingState s, boolean ok) {
        if (!s.pinner.at.is(PinStep.MAP)) {
            return false;
        }
        if (ok) {
            pinAndMap(s, next(s));
            s.pinner.at.set(PinStep.SET);
        } else {
            proceed(s);
        }
        return true;
    }

    protected static void pinAndMap(DmaTrackingState s, int page) {
        s.vfioPins.add(page);
        s.ioTable.add(page);
        s.owner.set(page, Owner.GUEST);
    }

    public boolean setPinned(DmaTrackingState s) {
        if (!s.pinner.at.is(PinStep.SET)) {
            return false;
        }
        s.pinned.add(next(s));
        if (!c.balloons()) {
            s.unpinList.add(next(s));
        }
        proceed(s);
        return true;
    }

    /** Whatever became of the request. */
    public boolean answer(DmaTrackingState s) {
        if (!s.pinner.at.is(PinStep.ANSWER)) {
            return false;
        }
        s.lock.set(Holder.NOBODY);
        s.asking.remove(s.pinner.cpu.get());
        s.pinner.cpu.clear();
        s.pinner.at.set(PinStep.IDLE);
        return true;
    }
}
