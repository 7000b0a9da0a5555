package viommu.model.pinaccounting;

/**
 * A device that is not trusted: it may translate any IOVA at any time; the IOTLB may drop an entry at any time
 * ({@code Device.tla}).
 */
public class Device {
    protected final Constants c;

    public Device(Constants constants) {
        c = constants;
    }

    /** A walk fills the IOTLB. Where nothing is mapped, or it is cached already, nothing changes. */
    public boolean translate(PinAccountingState s, int domain, int iova) {
        int entry = c.entry(domain, iova);
        if (s.table.isNone(entry) || !s.iotlb.isNone(entry)) {
            return false;
        }
        s.iotlb.set(entry, s.table.at(entry));
        return true;
    }

    public boolean evict(PinAccountingState s, int domain, int iova) {
        int entry = c.entry(domain, iova);
        if (s.iotlb.isNone(entry)) {
            return false;
        }
        s.iotlb.clear(entry);
        return true;
    }
}
