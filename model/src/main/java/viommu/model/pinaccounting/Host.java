package viommu.model.pinaccounting;

/** The host: it backs pages on demand, and takes back only what is not pinned ({@code Host.tla}). */
public class Host {
    protected final Constants c;

    public Host(Constants constants) {
        c = constants;
    }

    /**
     * A page without a frame gets one that nobody has, or, while it was only read, the zero page; a write replaces that, unless it
     * is mapped for a device.
     */
    public boolean faultIn(PinAccountingState s, int page, int frame) {
        boolean hasZero = s.backing.at(page) == c.zero() && !s.kept(page);
        boolean isZero = frame == c.zero();
        boolean canTake = isZero ? c.is(Feature.REGIONS) && !hasZero : s.owner.is(frame, Owner.OTHER);
        if (!canTake || !s.backing.isNone(page) && !hasZero) {
            return false;
        }
        s.backing.set(page, frame);
        s.owner.set(frame, Owner.GUEST);
        return true;
    }

    public boolean reclaim(PinAccountingState s, int frame) {
        if (!s.owner.is(frame, Owner.GUEST) || s.pins.at(frame) != 0) {
            return false;
        }
        takeBack(s, frame);
        return true;
    }

    /** The frame goes to somebody else, and backs no page of the guest. */
    protected final void takeBack(PinAccountingState s, int frame) {
        s.owner.set(frame, Owner.OTHER);
        for (int p = 0; p < c.iovas(); p++) {
            if (s.backing.at(p) == frame) {
                s.backing.clear(p);
            }
        }
    }
}
