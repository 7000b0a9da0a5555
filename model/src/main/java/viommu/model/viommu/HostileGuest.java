package viommu.model.viommu;

/**
 * A guest that keeps no rule: any page-table write and any invalidation, at any time ({@code HostileGuest.tla}). What the host is
 * owed must hold all the same.
 */
public final class HostileGuest {
    private final Constants c;

    public HostileGuest(Constants constants) {
        c = constants;
    }

    public boolean writePte(ViommuState s, int iova, int page) {
        if (!s.guestRuns() || s.ioPageTable.at(iova) == page) {
            return false;
        }
        s.ioPageTable.set(iova, page);
        return true;
    }

    public boolean invalidate(ViommuState s, int iova) {
        if (!s.guestRuns() || s.queue.length() == c.queueCapacity) {
            return false;
        }
        s.queue.append(c.invalidate(iova));
        return true;
    }
}
