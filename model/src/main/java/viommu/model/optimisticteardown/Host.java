package viommu.model.optimisticteardown;

/** The host: it is short of memory, asks for early teardown, and takes back what is not pinned ({@code Host.tla}). */
public class Host {
    protected final Constants c;

    public Host(Constants constants) {
        c = constants;
    }

    public boolean press(OptimisticTeardownState s) {
        if (!c.overcommitted() || s.isPressed()) {
            return false;
        }
        s.pressure.set(1);
        return true;
    }

    /** Whether something keeps the page in its frame. */
    public boolean isInUse(OptimisticTeardownState s, int page) {
        for (int i = 0; i < c.iovas(); i++) {
            if (s.pin.at(i) == page) {
                return true;
            }
        }
        return false;
    }

    public boolean reclaim(OptimisticTeardownState s, int page) {
        if (!c.overcommitted() || !s.owner.is(page, Owner.GUEST) || isInUse(s, page)) {
            return false;
        }
        s.owner.set(page, Owner.OTHER);
        return true;
    }
}
