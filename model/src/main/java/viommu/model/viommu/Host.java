package viommu.model.viommu;

import viommu.model.state.Domain;

/**
 * The host overcommits memory: it backs a guest page when the guest touches it, and takes an unpinned frame away for somebody
 * else ({@code Host.tla}). On bare metal there is no host.
 */
public class Host {
    protected final Constants c;

    public Host(Constants constants) {
        c = constants;
    }

    public boolean faultIn(ViommuState s, int page, int frame) {
        if (c.bareMetal() || !s.backing.isNone(page) || !s.owner.is(frame, Owner.OTHER)) {
            return false;
        }
        s.backing.set(page, frame);
        s.owner.set(frame, Owner.GUEST);
        return true;
    }

    public boolean reclaim(ViommuState s, int frame) {
        if (c.bareMetal() || !s.owner.is(frame, Owner.GUEST) || s.pins.at(frame) != 0) {
            return false;
        }
        takeAway(s, frame);
        return true;
    }

    /** The frame goes to somebody else; the page that it backed is swapped out. */
    protected final void takeAway(ViommuState s, int frame) {
        for (int page = s.backing.keyOf(frame); page != Domain.NONE; page = s.backing.keyOf(frame)) {
            s.backing.clear(page);
        }
        s.owner.set(frame, Owner.OTHER);
    }
}
