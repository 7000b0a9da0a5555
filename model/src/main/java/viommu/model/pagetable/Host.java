package viommu.model.pagetable;

/** The host: any frame that is neither pinned nor part of the page table it may take back for somebody else ({@code Host.tla}). */
public class Host {
    private final Constants c;

    public Host(Constants constants) {
        c = constants;
    }

    public boolean reclaim(PageTableState s, int frame) {
        if (!s.isFree(frame) || s.taken.size() >= c.takenLimit) {
            return false;
        }
        s.taken.add(frame);
        return true;
    }

    public boolean giveBack(PageTableState s, int frame) {
        if (!s.taken.contains(frame)) {
            return false;
        }
        s.taken.remove(frame);
        return true;
    }
}
