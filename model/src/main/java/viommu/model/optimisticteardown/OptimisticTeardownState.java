package viommu.model.optimisticteardown;

import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumCell;
import viommu.model.state.EnumTable;
import viommu.model.state.SeqTable;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;
import viommu.model.state.Value;

/** The variables of {@code OptimisticTeardownState.tla}, under the same names. */
public final class OptimisticTeardownState extends State {
    public final Constants constants;

    /** {@code [Iova -> how many buffers callers have mapped through it]}. */
    public final Table held;
    /** {@code [Iova -> <<page, access>> or Nothing]}: what they asked for. */
    public final Table asked;

    public final EnumTable<Mapping> mapping;
    /** {@code [Iova -> how many buffers the driver counts]}. */
    public final Table users;
    /** {@code [Iova -> <<page, access>> or Nothing]}: what the driver wrote. */
    public final Table ioPageTable;
    /** {@code [Cpu -> stale IOVAs]}, the oldest first. */
    public final SeqTable pool;
    /** {@code [Iova -> how long it has been stale]}. */
    public final Table age;

    /** {@code [Cpu -> piece]}: what each CPU does next. */
    public final EnumTable<Piece> at;
    /** {@code [Cpu -> Iova or None]}: what it does that with. */
    public final Table hand;
    /** {@code [Cpu -> <<page, access>> or Nothing]}: what the caller of its map asks for. */
    public final Table wish;

    public final EnumCell<DomainState> domain;
    /** The CPU that tears down everything early, if one does. */
    public final SetCell drainers;
    /** The pools that it has still to empty. */
    public final SetCell undrained;

    /** {@code [Cpu -> how far its invalidation is]}. */
    public final EnumTable<Request> request;
    /** {@code [Iova -> <<page, access>> or Nothing]}: what the device walks. */
    public final Table shadow;
    /** {@code [Iova -> Page or None]}: the page that is pinned for it. */
    public final Table pin;

    public final EnumTable<Owner> owner;
    /** The host asks for early teardown. */
    public final Cell pressure;

    /** {@code <<iova, page, access>>}: translated DMAs that have not landed. */
    public final SetCell inflight;

    OptimisticTeardownState(Constants c) {
        constants = c;
        Domain count = Domain.range("Count", 0, c.bufferLimit);
        Domain entry = Domain.optional(c.translation, Value.seq(Value.NONE, Value.NONE));
        held = table("held", c.iova, count);
        asked = table("asked", c.iova, entry);
        mapping = table("mapping", c.iova, Mapping.class);
        users = table("users", c.iova, Domain.range("Users", 0, c.bufferLimit + 1));
        ioPageTable = table("ioPageTable", c.iova, entry);
        pool = seqs("pool", c.cpu, c.iova, Math.max(c.iovas(), c.staleQuota));
        age = table("age", c.iova, Domain.range("Age", 0, c.staleAge + 1));
        at = table("at", c.cpu, Piece.class);
        hand = table("hand", c.cpu, Domain.optional(c.iova));
        wish = table("wish", c.cpu, entry);
        domain = cell("domain", DomainState.class);
        drainers = set("drainers", c.cpu);
        undrained = set("undrained", c.cpu);
        request = table("request", c.cpu, Request.class);
        shadow = table("shadow", c.iova, entry);
        pin = table("pin", c.iova, Domain.optional(c.page));
        owner = table("owner", c.page, Owner.class);
        pressure = cell("pressure", Domain.booleans());
        inflight = set("inflight", c.dma);
    }

    /** Whether the CPU is at that piece. */
    public boolean isAt(int cpu, Piece piece) {
        return at.is(cpu, piece);
    }

    /** Whether the host asks for early teardown. */
    public boolean isPressed() {
        return pressure.get() != 0;
    }

    /** How many buffers callers have mapped, or are mapping. */
    public int buffers() {
        int buffers = 0;
        for (int i = 0; i < constants.iovas(); i++) {
            buffers += held.at(i);
        }
        for (int cpu = 0; cpu < constants.cpus(); cpu++) {
            buffers += wish.isNone(cpu) ? 0 : 1;
        }
        return buffers;
    }

    /** How often the pools have the IOVA. */
    public int timesPooled(int iova) {
        int times = 0;
        for (int cpu = 0; cpu < constants.cpus(); cpu++) {
            for (int n = 0; n < pool.at(cpu).length(); n++) {
                times += pool.at(cpu).at(n) == iova ? 1 : 0;
            }
        }
        return times;
    }

    /** How many CPUs are inside a teardown of the IOVA. */
    public int teardowns(int iova) {
        int teardowns = 0;
        for (int cpu = 0; cpu < constants.cpus(); cpu++) {
            boolean tearsDown = switch (at.at(cpu)) {
                case CLEAR_PTE, SUBMIT_INVALIDATION, AWAIT_COMPLETION, RELEASE -> true;
                default -> false;
            };
            teardowns += tearsDown && hand.at(cpu) == iova ? 1 : 0;
        }
        return teardowns;
    }

    /** Whether a DMA through the IOVA is under way. */
    public boolean hasInflight(int iova) {
        return (inflight.bits() & constants.dmas(iova)) != 0;
    }

    /** The page of a translation, or {@link Domain#NONE}. */
    public int pageOf(int translation) {
        return translation == Domain.NONE ? Domain.NONE : constants.pageOf(translation);
    }
}
