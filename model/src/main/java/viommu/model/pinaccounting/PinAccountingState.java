package viommu.model.pinaccounting;

import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumCell;
import viommu.model.state.EnumTable;
import viommu.model.state.Group;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;

/** The variables of {@code PinAccountingState.tla}, under the same names. */
public final class PinAccountingState extends State {
    public final Constants constants;

    /** {@code [Iova -> AnyFrame or None]}: the frame behind each guest page, for the CPU. */
    public final Table backing;

    public final EnumTable<Owner> owner;
    /** {@code [AnyFrame -> number]}. */
    public final Table pins;

    /** Pages that the guest has; those that were discarded or never populated are not among them. */
    public final SetCell plugged;

    /** {@code [Iova -> number]}: the length of the area that begins there, 0 if none does. */
    public final Table area;
    /** {@code [Iova -> Caller or None]}: the process that is charged for the pin. */
    public final Table payer;
    /** {@code [Caller -> number]}: the pages that a process is charged for. */
    public final Table charged;
    /** Domains that the areas are mapped in. */
    public final SetCell attached;
    /** {@code [Iova -> AnyFrame or None]}: looked up and not installed everywhere, or cleared and not unpinned. */
    public final Table hand;

    public final Task task;

    /** {@code [<<domain, iova>> -> AnyFrame or None]}. */
    public final Table table;
    /** {@code [<<domain, iova>> -> AnyFrame or None]}. */
    public final Table iotlb;

    /** What the container is busy with. */
    public static final class Task extends Group {
        public final EnumCell<Op> op;
        /** The process that asks. */
        public final Cell caller;
        /** The domain that is attached or detached, or None. */
        public final Cell domain;
        /** What the request is about. */
        public final SetCell iovas;
        /** What the loop over pages has still to do, in this order. */
        public final SetCell todo;
        /** The domains that are still to do for the current page. */
        public final SetCell rest;

        public final EnumCell<Phase> phase;

        Task(Group parent, Constants c) {
            super("task", parent);
            op = cell("op", Op.class);
            caller = cell("caller", c.caller);
            domain = cell("domain", Domain.optional(c.domain));
            iovas = set("iovas", c.iova);
            todo = set("todo", c.iova);
            rest = set("rest", c.domain);
            phase = cell("phase", Phase.class);
        }

        /** The page that the loop is at. */
        public int current() {
            return Long.numberOfTrailingZeros(todo.bits());
        }

        /** The domain that is next for the current page. */
        public int next() {
            return Long.numberOfTrailingZeros(rest.bits());
        }

        /** Nothing is asked for. */
        public void end() {
            op.set(Op.NONE);
            caller.set(Constants.A);
            domain.clear();
            iovas.clear();
            todo.clear();
            rest.clear();
            phase.set(Phase.IDLE);
        }
    }

    PinAccountingState(Constants c) {
        constants = c;
        backing = table("backing", c.iova, Domain.optional(c.frame));
        owner = table("owner", c.frame, Owner.class);
        pins = table("pins", c.frame, c.count);
        plugged = set("plugged", c.iova);
        area = table("area", c.iova, Domain.range("Length", 0, c.iovas()));
        payer = table("payer", c.iova, Domain.optional(c.caller));
        charged = table("charged", c.caller, c.count);
        attached = set("attached", c.domain);
        hand = table("hand", c.iova, Domain.optional(c.frame));
        task = member(new Task(this, c));
        table = table("table", c.entry, Domain.optional(c.frame));
        iotlb = table("iotlb", c.entry, Domain.optional(c.frame));
    }

    public boolean idle() {
        return task.phase.is(Phase.IDLE);
    }

    /** The IOVAs that are in an area, as bits. */
    public long recorded() {
        long recorded = 0;
        for (int i = 0; i < area.size(); i++) {
            if (area.at(i) > 0) {
                recorded |= Constants.bits(i, i + area.at(i) - 1);
            }
        }
        return recorded;
    }

    /** The domains that the request under way works on, as bits. */
    public long targets() {
        return task.domain.isNone() ? attached.bits() : 1L << task.domain.get();
    }

    /** The IOVAs that a caller cannot count on, as bits: a request that changes them is under way. */
    public long busy() {
        return task.domain.isNone() ? task.iovas.bits() : 0;
    }

    /** Whether a domain maps the IOVA. */
    public boolean mapped(int iova) {
        for (int d = 0; d < constants.domains(); d++) {
            if (!table.isNone(constants.entry(d, iova))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an I/O page table or the container's hand holds the frame for the IOVA: that is what pins are for. */
    public boolean keeps(int iova, int frame) {
        if (hand.at(iova) == frame) {
            return true;
        }
        for (int d = 0; d < constants.domains(); d++) {
            if (table.at(constants.entry(d, iova)) == frame) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything is kept for the IOVA. */
    public boolean kept(int iova) {
        return !hand.isNone(iova) || mapped(iova);
    }

    /** The counter saturates: what it counts is wrong by then. */
    public void addPins(int frame, int amount) {
        pins.set(frame, saturated(pins.at(frame) + amount));
    }

    /** The counter saturates: what it counts is wrong by then. */
    public void charge(int caller, int amount) {
        charged.set(caller, saturated(charged.at(caller) + amount));
    }

    private int saturated(int number) {
        return Math.max(constants.count.low(), Math.min(constants.count.high(), number));
    }

    /** The page is backed no more, and its frame is the host's. */
    public void release(int page) {
        if (!backing.isNone(page)) {
            owner.set(backing.at(page), Owner.OTHER);
            backing.clear(page);
        }
    }
}
