package viommu.model.devicetlb;

import viommu.model.state.Domain;

/**
 * A device that is not trusted, with a device TLB per function ({@code Device.tla}): it may ask for a translation, and write
 * through one that it holds, at any time. A write is posted: it lands some time later.
 */
public class Device {
    protected final Constants c;

    public Device(Constants constants) {
        c = constants;
    }

    /** A translation request: answered from the IOTLB, or by a walk that fills it. Where nothing is mapped nothing changes. */
    public boolean translate(DeviceTlbState s, int function, int iova) {
        int entry = c.entry(function, iova);
        if (!s.attached.contains(function)
                || !s.present.contains(function)
                || !s.deviceTlb.isNone(entry)
                || s.translation(iova) == Domain.NONE) {
            return false;
        }
        s.iotlb.set(iova, s.translation(iova));
        s.deviceTlb.set(entry, s.iotlb.at(iova));
        return true;
    }

    /** A cache may drop an entry at any time. */
    public boolean evictDeviceTlb(DeviceTlbState s, int function, int iova) {
        int entry = c.entry(function, iova);
        if (s.deviceTlb.isNone(entry)) {
            return false;
        }
        s.deviceTlb.clear(entry);
        return true;
    }

    /** A write with a translated address: nobody translates or checks it again. */
    public boolean write(DeviceTlbState s, int function, int iova) {
        int entry = c.entry(function, iova);
        if (s.deviceTlb.isNone(entry) || s.posted.size() >= c.inflightLimit) {
            return false;
        }
        s.posted.add(c.write(function, iova, s.deviceTlb.at(entry)));
        return true;
    }

    public boolean land(DeviceTlbState s, int function, int iova, int page) {
        int write = c.write(function, iova, page);
        if (!s.posted.contains(write)) {
            return false;
        }
        s.posted.remove(write);
        s.draining.remove(write);
        return true;
    }

    /** The function drops what the request covers, and remembers which writes it must see landed before it answers. */
    public boolean flushDeviceTlb(DeviceTlbState s, int function) {
        if (!s.present.contains(function) || !s.request.is(function, Request.SENT)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (s.range.contains(i)) {
                s.deviceTlb.clear(c.entry(function, i));
            }
        }
        s.draining.setBits(s.draining.bits() | s.posted.bits() & c.writes(function, s.range.bits()));
        s.request.set(function, Request.INVALIDATED);
        return true;
    }

    /** The function answers: its writes from before the invalidation have landed. */
    public boolean complete(DeviceTlbState s, int function) {
        if (!s.present.contains(function)
                || !s.request.is(function, Request.INVALIDATED)
                || (s.draining.bits() & c.writes(function, c.allBits())) != 0) {
            return false;
        }
        s.request.set(function, Request.IDLE);
        return true;
    }

    /** The function is gone without notice, once what it has posted has landed; it answers nothing any more. */
    public boolean remove(DeviceTlbState s, int function) {
        if (!c.isRemovable(function) || !s.present.contains(function) || s.hasPosted(function, c.allBits())) {
            return false;
        }
        s.present.remove(function);
        for (int i = 0; i < c.iovas(); i++) {
            s.deviceTlb.clear(c.entry(function, i));
        }
        return true;
    }

    /** The function is plugged in again, once the driver has let go of it. */
    public boolean insert(DeviceTlbState s, int function) {
        if (s.present.contains(function) || s.attached.contains(function) || s.task.function.get() == function) {
            return false;
        }
        s.present.add(function);
        return true;
    }
}
