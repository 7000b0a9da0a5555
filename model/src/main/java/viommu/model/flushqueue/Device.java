package viommu.model.flushqueue;

/**
 * A device that is not trusted: it may issue a DMA to any IOVA at any time ({@code Device.tla}). A DMA is translated when it is
 * issued and lands some time later.
 */
public final class Device {

    /** A hit, or a walk and a fill. Where there is no translation the access faults and nothing changes. */
    boolean issue(FlushQueueState s, int iova) {
        if (!s.inflight.isNone()
                || s.iotlb.isNone(iova) && (!s.mapping.is(iova, Mapping.LIVE) || s.table.isNone(iova))) {
            return false;
        }
        if (s.iotlb.isNone(iova)) {
            s.iotlb.set(iova, s.table.at(iova));
        }
        s.inflight.set(iova);
        return true;
    }

    /** A cache may drop an entry at any time. */
    boolean evict(FlushQueueState s, int iova) {
        if (s.iotlb.isNone(iova)) {
            return false;
        }
        s.iotlb.clear(iova);
        return true;
    }

    boolean land(FlushQueueState s, int iova) {
        if (s.inflight.get() != iova) {
            return false;
        }
        s.inflight.clear();
        return true;
    }
}
