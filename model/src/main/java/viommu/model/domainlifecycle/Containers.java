package viommu.model.domainlifecycle;

import viommu.model.state.Domain;

/** A container of mappings for each endpoint, each to be told of what concerns its domain ({@code Containers.tla}). */
public class Containers {
    protected final Constants c;

    public Containers(Constants constants) {
        c = constants;
    }

    private static boolean isMember(DomainLifecycleState s, int endpoint) {
        return s.members.contains(s.task.domain.get(), endpoint);
    }

    private boolean lacksMapping(DomainLifecycleState s, int endpoint) {
        for (int i = 0; i < c.iovas(); i++) {
            if (s.task.iovas.contains(i)
                    && s.shadow.at(c.place(endpoint, i)) != s.buffer.at(c.slot(s.task.domain.get(), i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasMapping(DomainLifecycleState s, int endpoint) {
        for (int i = 0; i < c.iovas(); i++) {
            if (s.task.iovas.contains(i) && !s.shadow.isNone(c.place(endpoint, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean canMap(DomainLifecycleState s, int endpoint) {
        return s.task.isNext(Piece.MAP_ENDPOINT) && isMember(s, endpoint) && lacksMapping(s, endpoint);
    }

    public boolean mapEndpoint(DomainLifecycleState s, int endpoint) {
        if (!canMap(s, endpoint)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (s.task.iovas.contains(i)) {
                int page = s.buffer.at(c.slot(s.task.domain.get(), i));
                s.shadow.set(c.place(endpoint, i), page);
                s.pin(page);
            }
        }
        s.task.done();
        return true;
    }

    /** The container of an endpoint refuses: what the others have mapped must go again. */
    public boolean failMap(DomainLifecycleState s, int endpoint) {
        if (!canMap(s, endpoint)) {
            return false;
        }
        s.task.todo.clear();
        s.task.todo.append(Piece.ROLL_BACK.ordinal());
        return true;
    }

    /** The request fails, and nothing is mapped. */
    public boolean rollBack(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.ROLL_BACK)) {
            return false;
        }
        for (int e = 0; e < c.endpoints(); e++) {
            if (isMember(s, e) && s.hasInflight(e, s.task.iovas.bits())) {
                return false;
            }
        }
        for (int e = 0; e < c.endpoints(); e++) {
            if (isMember(s, e)) {
                unmap(s, e, s.task.iovas.bits());
            }
        }
        forget(s);
        return true;
    }

    /** The caller is told of the failure. */
    public void forget(DomainLifecycleState s) {
        for (int i = 0; i < c.iovas(); i++) {
            if (s.task.iovas.contains(i)) {
                s.buffer.clear(c.slot(s.task.domain.get(), i));
            }
        }
        s.joined.setBits(s.joined.bits() & ~(s.task.iovas.size() > 1 ? 1L << s.task.domain.get() : 0));
        s.task.rest();
    }

    /** What is unmapped from a container has no DMA under way any more. */
    public boolean unmapEndpoint(DomainLifecycleState s, int endpoint) {
        if (!s.task.isNext(Piece.UNMAP_ENDPOINT)
                || !isMember(s, endpoint)
                || !hasMapping(s, endpoint)
                || s.hasInflight(endpoint, s.task.iovas.bits())) {
            return false;
        }
        unmap(s, endpoint, s.task.iovas.bits());
        s.task.done();
        return true;
    }

    /** The container of an endpoint does not obey: it is closed, which takes all its mappings away, and the others go on. */
    public boolean failUnmap(DomainLifecycleState s, int endpoint) {
        if (!canFailToUnmap(s, endpoint)) {
            return false;
        }
        close(s, endpoint);
        s.task.done();
        return true;
    }

    protected final boolean canFailToUnmap(DomainLifecycleState s, int endpoint) {
        return s.task.isNext(Piece.UNMAP_ENDPOINT)
                && isMember(s, endpoint)
                && hasMapping(s, endpoint)
                && !s.hasInflight(endpoint, c.allIovas());
    }

    protected final void close(DomainLifecycleState s, int endpoint) {
        unmap(s, endpoint, c.allIovas());
        s.members.remove(s.attached.at(endpoint), endpoint);
        s.attached.clear(endpoint);
    }

    /** Detaching and removing wait for the DMAs under way. */
    public boolean emptyContainer(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.EMPTY_CONTAINER) || s.hasInflight(s.task.endpoint.get(), c.allIovas())) {
            return false;
        }
        unmap(s, s.task.endpoint.get(), c.allIovas());
        s.task.done();
        return true;
    }

    /** The endpoint gets what is mapped in its new domain. */
    public boolean replay(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.REPLAY)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            int page = s.ioPageTable.at(c.slot(s.task.domain.get(), i));
            if (page != Domain.NONE) {
                s.reshadow(s.task.endpoint.get(), i, page);
            }
        }
        s.task.done();
        return true;
    }

    protected final void unmap(DomainLifecycleState s, int endpoint, long iovas) {
        for (int i = 0; i < c.iovas(); i++) {
            if ((iovas >> i & 1) != 0) {
                s.reshadow(endpoint, i, Domain.NONE);
            }
        }
    }
}
