package viommu.model.viommu;

import viommu.model.state.Domain;

/**
 * The emulated IOMMU works its invalidation queue off, one descriptor after another and each in small steps, and keeps the shadow
 * table in step with the guest's ({@code Emulator.tla}). On bare metal the hardware does it, without a shadow.
 */
public class Emulator {
    protected final Constants c;

    public Emulator(Constants constants) {
        c = constants;
    }

    public boolean fetch(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.IDLE) || s.queue.isEmpty() || c.isWait(s.queue.head())) {
            return false;
        }
        s.worker.step.set(c.bareMetal() ? WorkerStep.FLUSH_IOTLB : WorkerStep.UNSHADOW);
        s.worker.iova.set(c.iovaOf(s.queue.head()));
        s.queue.removeHead();
        return true;
    }

    /** The entry goes, its frame stays pinned: the worker holds it. */
    public boolean unshadow(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.UNSHADOW)) {
            return false;
        }
        int iova = s.worker.iova.get();
        s.worker.frame.set(s.shadow.at(iova));
        s.shadow.clear(iova);
        s.worker.step.set(WorkerStep.FLUSH_IOTLB);
        return true;
    }

    public boolean flushIotlb(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.FLUSH_IOTLB)) {
            return false;
        }
        s.iotlb.clear(s.worker.iova.get());
        s.worker.step.set(WorkerStep.DRAIN);
        return true;
    }

    /** Waits until every DMA that was translated through the IOVA has landed. */
    public boolean drain(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.DRAIN) || s.inflight.anyFrom(s.worker.iova.get())) {
            return false;
        }
        drained(s);
        return true;
    }

    /** What follows the drain. */
    protected final void drained(ViommuState s) {
        if (c.bareMetal()) {
            s.worker.rest();
        } else {
            s.worker.step.set(WorkerStep.UNPIN);
        }
    }

    public boolean unpin(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.UNPIN)) {
            return false;
        }
        if (!s.worker.frame.isNone()) {
            s.pins.add(s.worker.frame.get(), -1);
        }
        s.worker.frame.clear();
        s.worker.step.set(WorkerStep.RESHADOW);
        return true;
    }

    /** Reads the guest's entry; if it is present, faults its page in, pins the frame and installs it. */
    public boolean reshadow(ViommuState s, int frame) {
        if (!s.worker.step.is(WorkerStep.RESHADOW)) {
            return false;
        }
        int iova = s.worker.iova.get();
        int page = s.ioPageTable.at(iova);
        if (page == Domain.NONE) {
            if (frame != Domain.NONE) {
                return false;
            }
        } else {
            if (frame == Domain.NONE
                    || !(s.backing.isNone(page) ? s.owner.is(frame, Owner.OTHER) : s.backing.at(page) == frame)) {
                return false;
            }
            s.backing.set(page, frame);
            s.owner.set(frame, Owner.GUEST);
            s.pins.add(frame, 1);
            s.shadow.set(iova, frame);
        }
        s.worker.rest();
        return true;
    }

    /** A wait descriptor: everything before it is done, its status word is signalled. */
    public boolean complete(ViommuState s) {
        if (!s.worker.step.is(WorkerStep.IDLE) || s.queue.isEmpty() || !c.isWait(s.queue.head())) {
            return false;
        }
        s.completed.add(c.wordOf(s.queue.head()));
        s.queue.removeHead();
        return true;
    }
}
