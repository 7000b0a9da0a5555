package viommu.model.optimisticteardown;

/** A device that is not trusted: it may issue a DMA to any IOVA at any time ({@code Device.tla}). */
public class Device {
    protected final Constants c;

    public Device(Constants constants) {
        c = constants;
    }

    /** Translates a DMA. Where nothing is mapped, or without a domain, it faults and nothing changes. */
    public boolean issue(OptimisticTeardownState s, int iova) {
        if (s.domain.is(DomainState.DETACHED) || s.shadow.isNone(iova) || s.inflight.size() >= c.inflightLimit) {
            return false;
        }
        s.inflight.add(c.dma(iova, s.shadow.at(iova)));
        return true;
    }

    public boolean land(OptimisticTeardownState s, int iova, int page, int access) {
        int dma = c.dma(iova, c.translation(page, access));
        if (!s.inflight.contains(dma)) {
            return false;
        }
        s.inflight.remove(dma);
        return true;
    }
}
