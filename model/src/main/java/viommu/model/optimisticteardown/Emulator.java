package viommu.model.optimisticteardown;

/** The emulated IOMMU works the invalidations off, and keeps pinned what the device can reach ({@code Emulator.tla}). */
public class Emulator {
    protected final Constants c;

    public Emulator(Constants constants) {
        c = constants;
    }

    /** The shadow entry becomes what the I/O page table holds, and is flushed from the hardware's caches. */
    public boolean unshadow(OptimisticTeardownState s, int cpu) {
        if (!s.request.is(cpu, Request.SUBMITTED)) {
            return false;
        }
        int iova = s.hand.at(cpu);
        s.shadow.set(iova, s.ioPageTable.at(iova));
        s.request.set(cpu, Request.UNSHADOWED);
        return true;
    }

    /** What the device has translated before has landed. The page is unpinned, and the CPU may go on. */
    public boolean complete(OptimisticTeardownState s, int cpu) {
        if (!s.request.is(cpu, Request.UNSHADOWED) || !hasLanded(s, s.hand.at(cpu))) {
            return false;
        }
        int iova = s.hand.at(cpu);
        s.pin.set(iova, s.pageOf(s.shadow.at(iova)));
        s.request.set(cpu, Request.NONE);
        return true;
    }

    /** Whether no DMA through a translation that is gone is under way. */
    public boolean hasLanded(OptimisticTeardownState s, int iova) {
        return !s.shadow.isNone(iova) || !s.hasInflight(iova);
    }
}
