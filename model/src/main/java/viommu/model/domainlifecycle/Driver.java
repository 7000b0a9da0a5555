package viommu.model.domainlifecycle;

import java.util.List;
import viommu.model.state.Domain;

/** The guest's IOMMU driver: one thread, busy with one operation at a time, and the release of ids beside it ({@code Driver.tla}). */
public class Driver {
    protected final Constants c;
    protected final Lifecycle lifecycle;

    public Driver(Constants constants, Lifecycle lifecycle) {
        c = constants;
        this.lifecycle = lifecycle;
    }

    private static void begin(
            DomainLifecycleState s, Operation operation, int endpoint, int domain, long iovas, List<Piece> pieces) {
        s.task.operation.set(operation);
        s.task.endpoint.set(endpoint);
        s.task.domain.set(domain);
        s.task.iovas.setBits(iovas);
        pieces.forEach(piece -> s.task.todo.append(piece.ordinal()));
    }

    private static boolean isMapped(DomainLifecycleState s, int page) {
        return s.buffer.keyOf(page) != Domain.NONE;
    }

    // What callers ask for.

    public boolean map(DomainLifecycleState s, int domain, int iova, int page) {
        if (!s.task.isIdle() || lifecycle.overlaps(s, domain, 1L << iova) || isMapped(s, page)) {
            return false;
        }
        s.buffer.set(c.slot(domain, iova), page);
        begin(s, Operation.MAP, Domain.NONE, domain, 1L << iova, lifecycle.mapPieces(s, domain));
        return true;
    }

    /** Two pages with one request: one mapping. */
    public boolean mapBlock(DomainLifecycleState s, int domain, int page, int next) {
        if (!s.task.isIdle()
                || !c.is(Design.ENDPOINTS)
                || page == next
                || lifecycle.overlaps(s, domain, Constants.BLOCK)
                || isMapped(s, page)
                || isMapped(s, next)) {
            return false;
        }
        s.buffer.set(c.slot(domain, 0), page);
        s.buffer.set(c.slot(domain, 1), next);
        s.joined.add(domain);
        begin(s, Operation.MAP, Domain.NONE, domain, Constants.BLOCK, lifecycle.mapPieces(s, domain));
        return true;
    }

    public boolean unmap(DomainLifecycleState s, int domain, int first, int last) {
        if (!s.task.isIdle() || first > last || lifecycle.cuts(s, domain, first, last)) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (s.buffer.isNone(c.slot(domain, i))) {
                return false;
            }
        }
        begin(s, Operation.UNMAP, Domain.NONE, domain, Constants.bits(first, last), lifecycle.unmapPieces(s, domain));
        return true;
    }

    public boolean unmapAll(DomainLifecycleState s, int domain) {
        long mapped = 0;
        for (int i = 0; i < c.iovas(); i++) {
            mapped |= s.buffer.isNone(c.slot(domain, i)) ? 0 : 1L << i;
        }
        if (!s.task.isIdle() || c.is(Design.ENDPOINTS) || mapped == 0) {
            return false;
        }
        begin(s, Operation.UNMAP, Domain.NONE, domain, mapped, lifecycle.unmapAllPieces());
        return true;
    }

    /** More is invalidated than need be, which is legal at any time. */
    public boolean flush(DomainLifecycleState s, int domain) {
        if (!s.task.isIdle() || s.idOf(domain) == Domain.NONE) {
            return false;
        }
        begin(s, Operation.FLUSH, Domain.NONE, domain, 0, lifecycle.flushPieces());
        return true;
    }

    /** Where requests are taken, an endpoint can be moved from one domain to another. */
    public boolean attach(DomainLifecycleState s, int endpoint, int domain) {
        if (!s.task.isIdle() || !s.present.contains(endpoint) || s.attached.at(endpoint) == domain) {
            return false;
        }
        if (!c.is(Design.ENDPOINTS) && (!s.attached.isNone(endpoint) || !canHaveId(s, domain))) {
            return false;
        }
        begin(s, Operation.ATTACH, endpoint, domain, 0, lifecycle.attachPieces(s, endpoint, domain));
        return true;
    }

    /** It has an id that is not being released, or there is a free one. */
    private boolean canHaveId(DomainLifecycleState s, int domain) {
        for (int n = 0; n < c.ids(); n++) {
            if (s.release.at(n) > 0 && s.idOwner.at(n) == domain) {
                return false;
            }
        }
        return s.idOf(domain) != Domain.NONE || s.idUsed.size() < c.ids();
    }

    public boolean detach(DomainLifecycleState s, int endpoint) {
        if (!s.task.isIdle() || s.attached.isNone(endpoint)) {
            return false;
        }
        begin(s, Operation.DETACH, endpoint, Domain.NONE, 0, lifecycle.detachPieces());
        return true;
    }

    /** The endpoint is unplugged. */
    public boolean remove(DomainLifecycleState s, int endpoint) {
        if (!s.task.isIdle() || !c.is(Design.ENDPOINTS) || !s.present.contains(endpoint)) {
            return false;
        }
        begin(s, Operation.REMOVE, endpoint, Domain.NONE, 0, lifecycle.removePieces(s, endpoint));
        return true;
    }

    // The pieces.

    public boolean writePte(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.WRITE_PTE)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (s.task.iovas.contains(i)) {
                int slot = c.slot(s.task.domain.get(), i);
                s.ioPageTable.set(slot, s.buffer.at(slot));
            }
        }
        s.task.done();
        return true;
    }

    public boolean clearPte(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.CLEAR_PTE)) {
            return false;
        }
        long records = Lifecycle.records(s, s.task.domain.get(), s.task.iovas.bits());
        for (int i = 0; i < c.iovas(); i++) {
            if ((records >> i & 1) != 0) {
                s.ioPageTable.clear(c.slot(s.task.domain.get(), i));
            }
        }
        s.task.done();
        return true;
    }

    public boolean allocateId(DomainLifecycleState s, int id) {
        if (!s.task.isNext(Piece.ALLOCATE_ID) || s.idUsed.contains(id)) {
            return false;
        }
        s.idUsed.add(id);
        s.idOwner.set(id, s.task.domain.get());
        s.task.done();
        return true;
    }

    public boolean joinDomain(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.JOIN_DOMAIN)) {
            return false;
        }
        s.members.add(s.task.domain.get(), s.task.endpoint.get());
        s.task.done();
        return true;
    }

    /** With its last member a domain loses its id. */
    public boolean leaveDomain(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.LEAVE_DOMAIN)) {
            return false;
        }
        int domain = s.attached.at(s.task.endpoint.get());
        s.members.remove(domain, s.task.endpoint.get());
        if (!s.members.anyFrom(domain) && s.idOf(domain) != Domain.NONE) {
            s.release.set(s.idOf(domain), 2);
        }
        s.task.done();
        return true;
    }

    public boolean setContext(DomainLifecycleState s) {
        int domain = s.task.domain.get();
        if (!s.task.isNext(Piece.SET_CONTEXT) || s.idOf(domain) == Domain.NONE) {
            return false;
        }
        for (int r = 0; r < c.requesters(); r++) {
            if ((s.requesters(s.task.endpoint.get()) >> r & 1) != 0) {
                s.context.set(r, domain);
                s.contextId.set(r, s.idOf(domain));
            }
        }
        s.task.done();
        return true;
    }

    public boolean clearContext(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.CLEAR_CONTEXT)) {
            return false;
        }
        for (int r = 0; r < c.requesters(); r++) {
            if ((lifecycle.requestersToClear(s, s.task.endpoint.get()) >> r & 1) != 0) {
                s.context.clear(r);
                s.contextId.clear(r);
            }
        }
        s.task.done();
        return true;
    }

    /** The operation returns ({@code Return}). */
    public boolean returns(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.RETURN)) {
            return false;
        }
        int endpoint = s.task.endpoint.get();
        switch (s.task.operation.get()) {
            case UNMAP -> unmapped(s, s.task.domain.get());
            case ATTACH -> s.attached.set(endpoint, s.task.domain.get());
            case DETACH -> s.attached.clear(endpoint);
            case REMOVE -> {
                s.attached.clear(endpoint);
                s.present.remove(endpoint);
            }
            case IDLE, MAP, FLUSH -> {}
        }
        s.task.rest();
        return true;
    }

    private void unmapped(DomainLifecycleState s, int domain) {
        long records = Lifecycle.records(s, domain, s.task.iovas.bits());
        for (int i = 0; i < c.iovas(); i++) {
            if ((records >> i & 1) != 0) {
                s.buffer.clear(c.slot(domain, i));
            }
        }
        if ((records & Constants.BLOCK) != 0) {
            s.joined.remove(domain);
        }
    }

    // The release of an id.

    private boolean isNext(DomainLifecycleState s, int id, IdPiece piece) {
        List<IdPiece> pieces = lifecycle.releasePieces();
        int left = s.release.at(id);
        return left > 0 && pieces.get(pieces.size() - left) == piece;
    }

    public boolean forgetOwner(DomainLifecycleState s, int id) {
        if (!isNext(s, id, IdPiece.FORGET_OWNER)) {
            return false;
        }
        s.idOwner.clear(id);
        s.release.add(id, -1);
        return true;
    }

    public boolean freeId(DomainLifecycleState s, int id) {
        if (!isNext(s, id, IdPiece.FREE_ID)) {
            return false;
        }
        s.idUsed.remove(id);
        s.release.add(id, -1);
        return true;
    }
}
