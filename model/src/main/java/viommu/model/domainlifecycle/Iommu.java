package viommu.model.domainlifecycle;

import viommu.model.state.Domain;

/**
 * The IOMMU ({@code Iommu.tla}): where it is hardware, a context cache and an IOTLB; where it is emulated, shadow tables of the
 * endpoints, which follow the guest's invalidations.
 */
public class Iommu {
    protected final Constants c;
    protected final Lifecycle lifecycle;

    public Iommu(Constants constants, Lifecycle lifecycle) {
        c = constants;
        this.lifecycle = lifecycle;
    }

    // Invalidations.

    /** The domain that the task invalidates. */
    private static int target(DomainLifecycleState s) {
        return s.task.endpoint.isNone() ? s.task.domain.get() : s.attached.at(s.task.endpoint.get());
    }

    /** The id that the task's invalidation of the IOTLB carries. */
    protected final int id(DomainLifecycleState s) {
        return lifecycle.tag(s, target(s));
    }

    public boolean invalidateContext(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.INVALIDATE_CONTEXT)) {
            return false;
        }
        int requesters = s.requesters(s.task.endpoint.get());
        for (int r = 0; r < c.requesters(); r++) {
            if ((requesters >> r & 1) != 0) {
                s.contextCache.clear(r);
                s.cachedId.clear(r);
                if (c.is(Design.SHADOWED)) {
                    s.lookup.set(r, lookUp(s, r));
                }
            }
        }
        follow(s, contextListeners(s, requesters), c.allIovas());
        s.task.done();
        return true;
    }

    public boolean invalidatePage(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.INVALIDATE_PAGE)) {
            return false;
        }
        flush(s, id(s), s.task.iovas.bits());
        follow(s, pageListeners(s, id(s)), s.task.iovas.bits());
        s.task.done();
        return true;
    }

    public boolean invalidateDomain(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.INVALIDATE_DOMAIN)) {
            return false;
        }
        flush(s, id(s), c.allIovas());
        follow(s, domainListeners(s, id(s)), c.allIovas());
        s.task.done();
        return true;
    }

    private void flush(DomainLifecycleState s, int id, long iovas) {
        for (int i = 0; i < c.iovas(); i++) {
            if (id != Domain.NONE && (iovas >> i & 1) != 0 && lifecycle.descriptorHits()) {
                s.iotlb.clear(c.tag(id, i));
            }
        }
    }

    // The emulator.

    /** The endpoint that the emulator takes a requester id for. */
    protected static int lookUp(DomainLifecycleState s, int requester) {
        return s.lookup.isNone(requester) ? s.endpointAt(requester) : s.lookup.at(requester);
    }

    /** Everybody whose context entry has changed, to whatever. */
    public int contextListeners(DomainLifecycleState s, int requesters) {
        return requesters;
    }

    /** The requester ids, as bits, whose endpoints an invalidation of pages reaches. */
    public int pageListeners(DomainLifecycleState s, int id) {
        return usersOf(s, id);
    }

    /** The requester ids, as bits, whose endpoints an invalidation of a domain reaches. */
    public int domainListeners(DomainLifecycleState s, int id) {
        return usersOf(s, id);
    }

    /** The requester ids, as bits, whose context entries carry the id. */
    protected final int usersOf(DomainLifecycleState s, int id) {
        int users = 0;
        for (int r = 0; r < c.requesters(); r++) {
            users |= id != Domain.NONE && s.contextId.at(r) == id ? 1 << r : 0;
        }
        return users;
    }

    /** The shadow tables become what the guest's tables say, a cache becomes empty; what is right already is left alone. */
    protected final void follow(DomainLifecycleState s, int requesters, long iovas) {
        for (int r = 0; r < c.requesters(); r++) {
            if (!c.is(Design.SHADOWED) || (requesters >> r & 1) == 0 || !s.present.contains(lookUp(s, r))) {
                continue;
            }
            int endpoint = lookUp(s, r);
            for (int i = 0; i < c.iovas(); i++) {
                if ((iovas >> i & 1) != 0) {
                    s.reshadow(endpoint, i, c.isCache(endpoint) ? Domain.NONE : s.walk(r, i));
                }
            }
        }
    }

    // What the endpoints make of it.

    /** A DMA under a requester id: whatever is not cached is looked up and cached. */
    public boolean translate(DomainLifecycleState s, int requester, int iova) {
        boolean hit = !s.contextCache.isNone(requester);
        int domain = hit ? s.contextCache.at(requester) : s.context.at(requester);
        int id = hit ? s.cachedId.at(requester) : s.contextId.at(requester);
        if (!c.is(Design.DOMAIN_IDS) || domain == Domain.NONE) {
            return false;
        }
        int page = s.translation(domain, id, iova);
        if (hit && s.iotlb.at(c.tag(id, iova)) == page) {
            return false;
        }
        s.contextCache.set(requester, domain);
        s.cachedId.set(requester, id);
        s.iotlb.set(c.tag(id, iova), page);
        return true;
    }

    /** A cache may drop an entry at any time. */
    public boolean evictContext(DomainLifecycleState s, int requester) {
        if (s.contextCache.isNone(requester)) {
            return false;
        }
        s.contextCache.clear(requester);
        s.cachedId.clear(requester);
        return true;
    }

    /** A cache may drop an entry at any time. */
    public boolean evictIotlb(DomainLifecycleState s, int id, int iova) {
        int tag = c.tag(id, iova);
        if (s.iotlb.isNone(tag)) {
            return false;
        }
        s.iotlb.clear(tag);
        return true;
    }

    /** The endpoint with a cache asks the emulator. */
    public boolean fill(DomainLifecycleState s, int endpoint, int iova) {
        int page = s.table(endpoint, iova);
        if (!c.isCache(endpoint) || !s.shadow.isNone(c.place(endpoint, iova)) || page == Domain.NONE) {
            return false;
        }
        s.reshadow(endpoint, iova, page);
        return true;
    }
}
