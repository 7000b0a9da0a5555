package viommu.model.domainlifecycle;

import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumCell;
import viommu.model.state.Group;
import viommu.model.state.Relation;
import viommu.model.state.SeqCell;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;

/** The variables of {@code DomainLifecycleState.tla}, under the same names. */
public final class DomainLifecycleState extends State {
    public final Constants constants;

    /** {@code [<<domain, iova>> -> Page or None]}: what is mapped. */
    public final Table ioPageTable;
    /** {@code [<<domain, iova>> -> Page or None]}: the page that the caller maps or has mapped, until its unmap has returned. */
    public final Table buffer;
    /** Domains whose first two pages were mapped by one request. */
    public final SetCell joined;
    /** {@code [Endpoint -> Domain or None]}: what the caller of attach and detach was told last. */
    public final Table attached;
    /** {@code <<domain, endpoint>>}: whom the invalidations and the mappings of a domain concern. */
    public final Relation members;
    /** Domain ids that cannot be allocated. */
    public final SetCell idUsed;
    /** {@code [Id -> Domain or None]}: whose id it is. */
    public final Table idOwner;
    /** {@code [Id -> 0..2]}: how much of its release is still to do. */
    public final Table release;

    public final Task task;

    /** {@code [Requester -> Domain or None]}: whose table a context entry points to. */
    public final Table context;
    /** {@code [Requester -> Id or None]}: the domain id in it. */
    public final Table contextId;
    /** {@code [Requester -> Domain or None]}. */
    public final Table contextCache;
    /** {@code [Requester -> Id or None]}. */
    public final Table cachedId;
    /** {@code [<<id, iova>> -> Page or None]}. */
    public final Table iotlb;

    /** Whether translation is on. */
    public final Cell translation;

    public final EnumCell<Topology> topology;
    /** {@code [Requester -> Endpoint or None]}: which endpoint the emulator takes it for. */
    public final Table lookup;
    /** Endpoints that are there. */
    public final SetCell present;
    /** {@code [<<endpoint, iova>> -> Page or None]}: what the host has mapped for the endpoint. */
    public final Table shadow;
    /** {@code [Page -> Nat]}. */
    public final Table pins;
    /** {@code <<endpoint, iova, page>>}: translated DMAs that have not landed. */
    public final SetCell inflight;

    /** What the driver is busy with. */
    public static final class Task extends Group {
        public final EnumCell<Operation> operation;
        /** The endpoint that is attached, detached or removed, or None. */
        public final Cell endpoint;
        /** The domain that is mapped in or attached to, or None. */
        public final Cell domain;
        /** The IOVAs that are mapped or unmapped. */
        public final SetCell iovas;
        /** The pieces that are still to do. */
        public final SeqCell todo;

        Task(Group parent, Constants c) {
            super("task", parent);
            operation = cell("operation", Operation.class);
            endpoint = cell("endpoint", Domain.optional(c.endpoint));
            domain = cell("domain", Domain.optional(c.domain));
            iovas = set("iovas", c.iova);
            todo = seq("todo", Domain.of(Piece.class), 6);
        }

        /** Nothing. */
        void rest() {
            operation.set(Operation.IDLE);
            endpoint.clear();
            domain.clear();
            iovas.clear();
            todo.clear();
        }

        public boolean isIdle() {
            return operation.is(Operation.IDLE);
        }

        /** The next piece can be done. */
        public boolean isNext(Piece piece) {
            return !todo.isEmpty() && todo.head() == piece.ordinal();
        }

        /** The next piece is done. */
        public void done() {
            todo.removeHead();
        }
    }

    DomainLifecycleState(Constants c) {
        constants = c;
        ioPageTable = table("ioPageTable", c.slot, Domain.optional(c.page));
        buffer = table("buffer", c.slot, Domain.optional(c.page));
        joined = set("joined", c.domain);
        attached = table("attached", c.endpoint, Domain.optional(c.domain));
        members = relation("members", c.domain, c.endpoint);
        idUsed = set("idUsed", c.id);
        idOwner = table("idOwner", c.id, Domain.optional(c.domain));
        release = table("release", c.id, Domain.range("Left", 0, 2));
        task = member(new Task(this, c));
        context = table("context", c.requester, Domain.optional(c.domain));
        contextId = table("contextId", c.requester, Domain.optional(c.id));
        contextCache = table("contextCache", c.requester, Domain.optional(c.domain));
        cachedId = table("cachedId", c.requester, Domain.optional(c.id));
        iotlb = table("iotlb", c.tag, Domain.optional(c.page));
        translation = cell("translation", Domain.booleans());
        topology = cell("topology", Topology.class);
        lookup = table("lookup", c.requester, Domain.optional(c.endpoint));
        present = set("present", c.endpoint);
        shadow = table("shadow", c.place, Domain.optional(c.page));
        pins = table("pins", c.page, Domain.range("Pins", 0, c.place.size()));
        inflight = set("inflight", c.dma);
    }

    /** The requester ids of an endpoint, as bits: the first has an alias where there is no emulator. */
    public int requesters(int endpoint) {
        if (constants.is(Design.SHADOWED)) {
            return 1 << requester(endpoint);
        }
        return endpoint == Constants.E1 ? 1 << Constants.R1 | 1 << Constants.R2 : 1 << Constants.R3;
    }

    /** The requester id of an endpoint that is not an alias. */
    public int requester(int endpoint) {
        return endpoint == Constants.E1 == topology.is(Topology.STRAIGHT) ? Constants.R1 : Constants.R3;
    }

    /** The endpoint that really has the requester id, in a topology without aliases. */
    public int endpointAt(int requester) {
        return requester == requester(Constants.E1) ? Constants.E1 : Constants.E2;
    }

    /** The id of a domain, or None. */
    public int idOf(int domain) {
        for (int n = 0; n < constants.ids(); n++) {
            if (idUsed.contains(n) && idOwner.at(n) == domain) {
                return n;
            }
        }
        return Domain.NONE;
    }

    /** What the tables in memory say of a DMA under a requester id. */
    public int walk(int requester, int iova) {
        return translation.get() == 0 || context.isNone(requester)
                ? Domain.NONE
                : ioPageTable.at(constants.slot(context.at(requester), iova));
    }

    /** What the IOMMU answers where a context entry is known: a hit in the IOTLB, or a walk. */
    public int translation(int domain, int id, int iova) {
        if (domain == Domain.NONE) {
            return Domain.NONE;
        }
        int cached = iotlb.at(constants.tag(id, iova));
        return cached == Domain.NONE ? ioPageTable.at(constants.slot(domain, iova)) : cached;
    }

    /** What the tables hold for a DMA of an endpoint. */
    public int table(int endpoint, int iova) {
        return switch (constants.design) {
            case DOMAIN_IDS -> walk(requester(endpoint), iova);
            case SHADOWED -> present.contains(endpoint) ? walk(requester(endpoint), iova) : Domain.NONE;
            case ENDPOINTS -> shadow.at(constants.place(endpoint, iova));
        };
    }

    /** What a DMA of an endpoint may observe now: bit 0 for a fault, bit {@code 1 + p} for the page {@code p}. */
    public long observable(int endpoint, int iova) {
        int shadowed = shadow.at(constants.place(endpoint, iova));
        return switch (constants.design) {
            case DOMAIN_IDS -> observableByRequesters(endpoint, iova);
            case SHADOWED ->
                constants.isCache(endpoint) && shadowed == Domain.NONE
                        ? bit(table(endpoint, iova))
                        : bit(shadowed) | (constants.isCache(endpoint) ? bit(table(endpoint, iova)) : 0);
            case ENDPOINTS -> bit(shadowed) | landing(endpoint, iova);
        };
    }

    private long observableByRequesters(int endpoint, int iova) {
        long observable = bit(table(endpoint, iova));
        for (int r = 0; r < constants.requesters(); r++) {
            if ((requesters(endpoint) >> r & 1) != 0) {
                observable |= bit(translation(context.at(r), contextId.at(r), iova));
                if (!contextCache.isNone(r)) {
                    observable |= bit(translation(contextCache.at(r), cachedId.at(r), iova));
                }
            }
        }
        return observable;
    }

    /** Not by what the steps wait for: one by one. */
    private long landing(int endpoint, int iova) {
        long landing = 0;
        for (int p = 0; p < constants.pages(); p++) {
            landing |= inflight.contains(constants.dma(endpoint, iova, p)) ? bit(p) : 0;
        }
        return landing;
    }

    private static long bit(int page) {
        return 1L << 1 + page;
    }

    /** The pages of the DMAs under way of an endpoint through an IOVA, as bits. */
    private long inflight(int endpoint, int iova) {
        int first = constants.dma(endpoint, iova, 0);
        return inflight.bits() >> first & (1L << constants.pages()) - 1;
    }

    /** Whether a DMA of an endpoint through one of the IOVAs is under way. */
    public boolean hasInflight(int endpoint, long iovas) {
        for (int i = 0; i < constants.iovas(); i++) {
            if ((iovas >> i & 1) != 0 && inflight(endpoint, i) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The host changes one entry of a shadow table: what is mapped is pinned first, what is unmapped is unpinned. */
    public void reshadow(int endpoint, int iova, int page) {
        int place = constants.place(endpoint, iova);
        int old = shadow.at(place);
        if (old == page) {
            return;
        }
        shadow.set(place, page);
        if (!constants.isCache(endpoint)) {
            if (old != Domain.NONE) {
                pins.set(old, Math.max(pins.at(old) - 1, 0));
            }
            if (page != Domain.NONE) {
                pin(page);
            }
        }
    }

    /** One pin more, as far as they are counted. */
    void pin(int page) {
        pins.set(page, Math.min(pins.at(page) + 1, constants.place.size()));
    }

    /** How many pins the shadow tables account for. */
    public int pinned(int page) {
        int pinned = 0;
        for (int e = 0; e < constants.endpoints(); e++) {
            for (int i = 0; i < constants.iovas(); i++) {
                if (!constants.isCache(e) && shadow.at(constants.place(e, i)) == page) {
                    pinned++;
                }
            }
        }
        return pinned;
    }
}
