package viommu.model.devicetlb;

import java.util.List;
import viommu.model.state.Domain;

/** The guest's IOMMU driver: one thread, busy with one unmap or detach at a time ({@code Driver.tla}). */
public class Driver {
    protected final Constants c;
    private final Teardown teardown;

    public Driver(Constants constants, Teardown teardown) {
        c = constants;
        this.teardown = teardown;
    }

    private static boolean idle(DeviceTlbState s) {
        return s.task.todo.isEmpty();
    }

    private static void begin(DeviceTlbState s, int function, long iovas, List<Piece> pieces) {
        s.task.function.set(function);
        s.task.iovas.setBits(iovas);
        for (int k = 0; k < pieces.size(); k++) {
            s.task.todo.append(pieces.get(k).ordinal());
        }
    }

    /** The next piece of the task can be done. */
    private static boolean isNext(DeviceTlbState s, Piece piece) {
        return !s.task.todo.isEmpty() && s.task.todo.head() == piece.ordinal();
    }

    /** The next piece of the task is done; with the last one the driver is idle. */
    private static void done(DeviceTlbState s) {
        s.task.todo.removeHead();
        if (s.task.todo.isEmpty()) {
            s.task.rest();
        }
    }

    private static boolean isDetach(DeviceTlbState s) {
        return !s.task.function.isNone();
    }

    // What callers ask for.

    public boolean map(DeviceTlbState s, int iova, int page) {
        if (!idle(s)
                || !s.buffer.isNone(iova)
                || !s.owner.is(page, Owner.GUEST)
                || s.buffer.keyOf(page) != Domain.NONE) {
            return false;
        }
        s.ioPageTable.set(iova, page);
        s.buffer.set(iova, page);
        return true;
    }

    public boolean unmap(DeviceTlbState s, int first, int last) {
        if (!idle(s) || first > last) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (s.buffer.isNone(i)) {
                return false;
            }
        }
        begin(s, Domain.NONE, Constants.bits(first, last), teardown.unmapPieces(s));
        return true;
    }

    public boolean attach(DeviceTlbState s, int function) {
        if (!idle(s) || !c.hotPlug() || !s.present.contains(function) || s.attached.contains(function)) {
            return false;
        }
        s.attached.add(function);
        s.flushList.add(function);
        return true;
    }

    public boolean detach(DeviceTlbState s, int function) {
        if (!idle(s) || !c.hotPlug() || !s.attached.contains(function)) {
            return false;
        }
        begin(s, function, 0, teardown.detachPieces());
        return true;
    }

    // The pieces.

    public boolean clearPte(DeviceTlbState s) {
        if (!isNext(s, Piece.CLEAR_PTE)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (s.task.iovas.contains(i)) {
                s.ioPageTable.clear(i);
            }
        }
        done(s);
        return true;
    }

    public boolean clearContext(DeviceTlbState s) {
        if (!isNext(s, Piece.CLEAR_CONTEXT)) {
            return false;
        }
        s.attached.remove(s.task.function.get());
        done(s);
        return true;
    }

    public boolean invalidateIotlb(DeviceTlbState s) {
        if (!isNext(s, Piece.INVALIDATE_IOTLB)) {
            return false;
        }
        s.iotlbRequest.pending.set(1);
        s.iotlbRequest.iovas.setBits(isDetach(s) ? teardown.wholeDomain() : s.task.iovas.bits());
        done(s);
        return true;
    }

    public boolean awaitIotlb(DeviceTlbState s) {
        if (!isNext(s, Piece.AWAIT_IOTLB) || s.iotlbRequest.isPending()) {
            return false;
        }
        done(s);
        return true;
    }

    /** One request to each function whose device TLB may know the range; a function that is gone gets none. */
    public boolean invalidateDeviceTlb(DeviceTlbState s) {
        if (!isNext(s, Piece.INVALIDATE_DEVICE_TLB)) {
            return false;
        }
        for (int f = 0; f < c.functions(); f++) {
            boolean isTarget = isDetach(s) ? s.task.function.get() == f : s.flushList.contains(f);
            if (isTarget && s.present.contains(f)) {
                s.request.set(teardown.addressee(f), Request.SENT);
            }
        }
        s.range.setBits(rangeToInvalidate(s));
        done(s);
        return true;
    }

    private long rangeToInvalidate(DeviceTlbState s) {
        if (isDetach(s) || c.coverage == Coverage.OVER_WIDE) {
            return teardown.wholeDeviceTlb();
        }
        long iovas = s.task.iovas.bits();
        return teardown.covered(Long.numberOfTrailingZeros(iovas), 63 - Long.numberOfLeadingZeros(iovas));
    }

    public boolean awaitDeviceTlb(DeviceTlbState s) {
        if (!isNext(s, Piece.AWAIT_DEVICE_TLB) || s.request.count(Request.IDLE) < c.functions()) {
            return false;
        }
        s.range.clear();
        done(s);
        return true;
    }

    /** The unmap or the detach returns. */
    public boolean release(DeviceTlbState s) {
        if (!isNext(s, Piece.RELEASE)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (s.task.iovas.contains(i)) {
                s.buffer.clear(i);
            }
        }
        if (isDetach(s)) {
            s.flushList.remove(s.task.function.get());
        }
        done(s);
        return true;
    }
}
