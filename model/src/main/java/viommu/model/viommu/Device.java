package viommu.model.viommu;

import viommu.model.state.Domain;

/**
 * A device that is not trusted: it may issue a DMA to any IOVA at any time ({@code Device.tla}). A DMA is translated when it is
 * issued and lands some time later.
 */
public class Device {
    protected final Constants c;

    public Device(Constants constants) {
        c = constants;
    }

    /** A hit, or a walk and a fill. Where there is no translation the access faults and nothing changes. */
    public boolean issue(ViommuState s, int iova) {
        if (s.inflight.size() >= c.inflightLimit || s.translation(iova) == Domain.NONE) {
            return false;
        }
        s.iotlb.set(iova, s.translation(iova));
        s.inflight.add(iova, s.iotlb.at(iova));
        return true;
    }

    /** A cache may drop an entry at any time. */
    public boolean evict(ViommuState s, int iova) {
        if (s.iotlb.isNone(iova)) {
            return false;
        }
        s.iotlb.clear(iova);
        return true;
    }

    public boolean land(ViommuState s, int iova, int frame) {
        if (!s.inflight.contains(iova, frame)) {
            return false;
        }
        s.inflight.remove(iova, frame);
        return true;
    }
}
