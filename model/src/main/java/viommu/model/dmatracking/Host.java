package viommu.model.dmatracking;

/** The host's memory management ({@code Host.tla}). */
public class Host {

    /** What is not pinned may be taken at any time, and faulted in later. */
    public boolean reclaim(DmaTrackingState s, int page) {
        if (!s.owner.is(page, Owner.GUEST) || s.vfioPins.contains(page)) {
            return false;
        }
        s.owner.set(page, Owner.OTHER);
        return true;
    }

    /** A CPU of the guest touches the page. */
    public final boolean faultIn(DmaTrackingState s, int page) {
        if (!s.owner.is(page, Owner.OTHER) || !s.balloon.is(page, Balloon.OUT)) {
            return false;
        }
        s.owner.set(page, Owner.GUEST);
        return true;
    }

    /** Without another look at it. */
    public final boolean takeBallooned(DmaTrackingState s, int page) {
        if (!s.balloon.is(page, Balloon.GRANTED)) {
            return false;
        }
        s.owner.set(page, Owner.OTHER);
        s.balloon.set(page, Balloon.IN);
        return true;
    }
}
