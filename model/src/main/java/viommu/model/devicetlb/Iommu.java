package viommu.model.devicetlb;

/**
 * The IOMMU: the IOTLB that all functions of the domain share, and the time-out of requests to a function that is gone
 * ({@code Iommu.tla}).
 */
public class Iommu {
    protected final Constants c;

    public Iommu(Constants constants) {
        c = constants;
    }

    /** Works an invalidation off. */
    public boolean flushIotlb(DeviceTlbState s) {
        if (!s.iotlbRequest.isPending()) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (s.iotlbRequest.iovas.contains(i)) {
                s.iotlb.clear(i);
            }
        }
        s.iotlbRequest.pending.set(0);
        s.iotlbRequest.iovas.clear();
        return true;
    }

    /** A cache may drop an entry at any time. */
    public boolean evictIotlb(DeviceTlbState s, int iova) {
        if (s.iotlb.isNone(iova)) {
            return false;
        }
        s.iotlb.clear(iova);
        return true;
    }

    /** A request to a function that is gone is given up. */
    public boolean timeOut(DeviceTlbState s, int function) {
        if (s.present.contains(function) || s.request.is(function, Request.IDLE)) {
            return false;
        }
        s.request.set(function, Request.IDLE);
        return true;
    }
}
