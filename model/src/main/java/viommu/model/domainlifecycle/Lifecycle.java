package viommu.model.domainlifecycle;

import static viommu.model.domainlifecycle.Piece.ALLOCATE_ID;
import static viommu.model.domainlifecycle.Piece.CLEAR_CONTEXT;
import static viommu.model.domainlifecycle.Piece.CLEAR_PTE;
import static viommu.model.domainlifecycle.Piece.EMPTY_CONTAINER;
import static viommu.model.domainlifecycle.Piece.INVALIDATE_CONTEXT;
import static viommu.model.domainlifecycle.Piece.INVALIDATE_DOMAIN;
import static viommu.model.domainlifecycle.Piece.INVALIDATE_PAGE;
import static viommu.model.domainlifecycle.Piece.JOIN_DOMAIN;
import static viommu.model.domainlifecycle.Piece.LEAVE_DOMAIN;
import static viommu.model.domainlifecycle.Piece.MAP_ENDPOINT;
import static viommu.model.domainlifecycle.Piece.REPLAY;
import static viommu.model.domainlifecycle.Piece.RETURN;
import static viommu.model.domainlifecycle.Piece.SET_CONTEXT;
import static viommu.model.domainlifecycle.Piece.UNMAP_ENDPOINT;
import static viommu.model.domainlifecycle.Piece.WRITE_PTE;

import java.util.ArrayList;
import java.util.List;
import viommu.model.state.Domain;

/** A lifecycle is data: the pieces of each operation in order, and what they are addressed to ({@code Lifecycle.tla}). */
public class Lifecycle {
    protected final Constants c;

    public Lifecycle(Constants constants) {
        c = constants;
    }

    private static List<Piece> times(int number, Piece piece, Piece... rest) {
        List<Piece> pieces = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            pieces.add(piece);
        }
        pieces.addAll(List.of(rest));
        return pieces;
    }

    private int members(DomainLifecycleState s, int domain) {
        int members = 0;
        for (int e = 0; e < c.endpoints(); e++) {
            members += s.members.contains(domain, e) ? 1 : 0;
        }
        return members;
    }

    /** In caching mode an invalidation tells the emulator of a new entry. A request maps for every endpoint, then it is on record. */
    public List<Piece> mapPieces(DomainLifecycleState s, int domain) {
        return switch (c.design) {
            case DOMAIN_IDS -> List.of(WRITE_PTE, RETURN);
            case SHADOWED -> List.of(WRITE_PTE, INVALIDATE_PAGE, RETURN);
            case ENDPOINTS -> times(members(s, domain), MAP_ENDPOINT, WRITE_PTE, RETURN);
        };
    }

    public List<Piece> unmapPieces(DomainLifecycleState s, int domain) {
        return c.is(Design.ENDPOINTS)
                ? times(members(s, domain), UNMAP_ENDPOINT, CLEAR_PTE, RETURN)
                : List.of(CLEAR_PTE, INVALIDATE_PAGE, RETURN);
    }

    /** Everything in the domain with one invalidation. */
    public List<Piece> unmapAllPieces() {
        return List.of(CLEAR_PTE, INVALIDATE_DOMAIN, RETURN);
    }

    /** An invalidation that nobody needs. */
    public List<Piece> flushPieces() {
        return List.of(INVALIDATE_DOMAIN, RETURN);
    }

    public List<Piece> attachPieces(DomainLifecycleState s, int endpoint, int domain) {
        if (c.is(Design.ENDPOINTS)) {
            return s.attached.isNone(endpoint)
                    ? List.of(JOIN_DOMAIN, REPLAY, RETURN)
                    : List.of(EMPTY_CONTAINER, LEAVE_DOMAIN, JOIN_DOMAIN, REPLAY, RETURN);
        }
        List<Piece> pieces = new ArrayList<>();
        if (s.idOf(domain) == Domain.NONE) {
            pieces.add(ALLOCATE_ID);
        }
        pieces.add(JOIN_DOMAIN);
        pieces.add(SET_CONTEXT);
        pieces.addAll(tellOfContext());
        pieces.add(RETURN);
        return pieces;
    }

    /** In caching mode an invalidation tells the emulator of a new context entry. */
    public List<Piece> tellOfContext() {
        return c.is(Design.SHADOWED) ? List.of(INVALIDATE_CONTEXT) : List.of();
    }

    /** The endpoint is a member as long as invalidations have to reach it: without a member they are left out. */
    public List<Piece> detachPieces() {
        return c.is(Design.ENDPOINTS)
                ? List.of(EMPTY_CONTAINER, LEAVE_DOMAIN, RETURN)
                : List.of(CLEAR_CONTEXT, INVALIDATE_CONTEXT, INVALIDATE_DOMAIN, LEAVE_DOMAIN, RETURN);
    }

    public List<Piece> removePieces(DomainLifecycleState s, int endpoint) {
        return s.attached.isNone(endpoint) ? List.of(RETURN) : List.of(EMPTY_CONTAINER, LEAVE_DOMAIN, RETURN);
    }

    /** The id is nobody's before it can be allocated. */
    public List<IdPiece> releasePieces() {
        return List.of(IdPiece.FORGET_OWNER, IdPiece.FREE_ID);
    }

    /** The id that an invalidation for the domain carries; None if it is left out. */
    public int tag(DomainLifecycleState s, int domain) {
        return s.members.anyFrom(domain) ? s.idOf(domain) : Domain.NONE;
    }

    /** Whether the descriptor is of the kind that hits what the tables fill the IOTLB with. */
    public boolean descriptorHits() {
        return true;
    }

    /** The requester ids, as bits, whose context entries a detach clears. */
    public int requestersToClear(DomainLifecycleState s, int endpoint) {
        return s.requesters(endpoint);
    }

    /** Whether something is mapped there already. */
    public boolean overlaps(DomainLifecycleState s, int domain, long iovas) {
        for (int i = 0; i < c.iovas(); i++) {
            if ((iovas >> i & 1) != 0 && !s.buffer.isNone(c.slot(domain, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the range takes a part of what was mapped by one request. */
    public boolean cuts(DomainLifecycleState s, int domain, int first, int last) {
        long part = Constants.bits(first, last) & Constants.BLOCK;
        return s.joined.contains(domain) && part != 0 && part != Constants.BLOCK;
    }

    /** The IOVAs, as bits, of the mappings that the range is part of: a mapping is one record. */
    public static long records(DomainLifecycleState s, int domain, long iovas) {
        return s.joined.contains(domain) && (iovas & Constants.BLOCK) != 0 ? iovas | Constants.BLOCK : iovas;
    }
}
