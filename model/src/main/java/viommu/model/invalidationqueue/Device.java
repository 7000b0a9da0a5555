package viommu.model.invalidationqueue;

import viommu.model.state.Domain;

/**
 * A device behind each unit that is not trusted: it may have any IOVA translated at any time ({@code Device.tla}). A DMA through a
 * cached translation changes nothing here; what it could reach is what the caches know.
 */
final class Device {
    private final Constants c;

    Device(Constants constants) {
        c = constants;
    }

    /** Reads the entry. What it found is in the cache at once, or after the fill. */
    boolean walk(InvalidationQueueState s, int unit, int iova) {
        if (!s.plugged.contains(unit)
                || !s.ioPageTable.contains(iova)
                || s.walk.at(unit) != Domain.NONE
                || s.iotlb.contains(unit, iova)) {
            return false;
        }
        if (c.splitTranslation()) {
            s.walk.set(unit, iova);
        } else {
            s.iotlb.add(unit, iova);
        }
        return true;
    }

    boolean fill(InvalidationQueueState s, int unit) {
        if (s.walk.isNone(unit)) {
            return false;
        }
        s.iotlb.add(unit, s.walk.at(unit));
        s.walk.clear(unit);
        return true;
    }

    /** A cache may drop an entry at any time. */
    boolean evict(InvalidationQueueState s, int unit, int iova) {
        if (!s.iotlb.contains(unit, iova)) {
            return false;
        }
        s.iotlb.remove(unit, iova);
        return true;
    }

    /** The device is removed by surprise, whatever is under way. */
    boolean unplug(InvalidationQueueState s, int unit) {
        if (c.design != Design.SEQUENCE_NUMBERS || !s.plugged.contains(unit)) {
            return false;
        }
        s.plugged.remove(unit);
        return true;
    }

    boolean plug(InvalidationQueueState s, int unit) {
        if (s.plugged.contains(unit)) {
            return false;
        }
        s.plugged.add(unit);
        return true;
    }
}
