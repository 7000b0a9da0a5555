package viommu.model.devicetlb;

import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumTable;
import viommu.model.state.Group;
import viommu.model.state.SeqCell;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;

/** The variables of {@code DeviceTlbState.tla}, under the same names. */
public final class DeviceTlbState extends State {
    public final Constants constants;

    /** {@code [Iova -> Page or None]}: what the driver wrote. */
    public final Table ioPageTable;
    /** {@code [Iova -> Page or None]}: the page that the caller mapped, until its unmap has returned. */
    public final Table buffer;
    /** Functions whose context entry is present. */
    public final SetCell attached;
    /** Functions whose device TLBs an unmap invalidates. */
    public final SetCell flushList;

    public final Task task;

    /** {@code [Iova -> Page or None]}. */
    public final Table iotlb;

    public final IotlbRequest iotlbRequest;

    /** Functions that are there. */
    public final SetCell present;
    /** {@code [<<function, iova>> -> Page or None]}. */
    public final Table deviceTlb;

    public final EnumTable<Request> request;
    /** The IOVAs that the requests under way cover. */
    public final SetCell range;
    /** {@code <<function, iova, page>>}: translated writes that have not landed. */
    public final SetCell posted;
    /** Those of them that an answer waits for. */
    public final SetCell draining;

    public final EnumTable<Owner> owner;

    /** What the driver is busy with. */
    public static final class Task extends Group {
        /** The function that is detached, or None. */
        public final Cell function;
        /** The IOVAs that are unmapped. */
        public final SetCell iovas;
        /** The pieces that are still to do. */
        public final SeqCell todo;

        Task(Group parent, Constants c) {
            super("task", parent);
            function = cell("function", Domain.optional(c.function));
            iovas = set("iovas", c.iova);
            todo = seq("todo", Domain.of(Piece.class), Piece.values().length);
        }

        /** Nothing. */
        void rest() {
            function.clear();
            iovas.clear();
            todo.clear();
        }
    }

    /** An invalidation of the IOTLB that is submitted and not complete. */
    public static final class IotlbRequest extends Group {
        /** Whether there is one. */
        public final Cell pending;
        /** What it covers. */
        public final SetCell iovas;

        IotlbRequest(Group parent, Constants c) {
            super("iotlbRequest", parent);
            pending = cell("pending", Domain.booleans());
            iovas = set("iovas", c.iova);
        }

        boolean isPending() {
            return pending.get() != 0;
        }
    }

    DeviceTlbState(Constants c) {
        constants = c;
        ioPageTable = table("ioPageTable", c.iova, Domain.optional(c.page));
        buffer = table("buffer", c.iova, Domain.optional(c.page));
        attached = set("attached", c.function);
        flushList = set("flushList", c.function);
        task = member(new Task(this, c));
        iotlb = table("iotlb", c.iova, Domain.optional(c.page));
        iotlbRequest = member(new IotlbRequest(this, c));
        present = set("present", c.function);
        deviceTlb = table("deviceTlb", c.entry, Domain.optional(c.page));
        request = table("request", c.function, Request.class);
        range = set("range", c.iova);
        posted = set("posted", c.write);
        draining = set("draining", c.write);
        owner = table("owner", c.page, Owner.class);
    }

    /** What the IOMMU answers a translation request with: a hit in the IOTLB, or a walk. */
    public int translation(int iova) {
        return iotlb.isNone(iova) ? ioPageTable.at(iova) : iotlb.at(iova);
    }

    /** The translation that a function uses for a DMA. */
    public int translation(int function, int iova) {
        int entry = constants.entry(function, iova);
        return deviceTlb.isNone(entry) ? translation(iova) : deviceTlb.at(entry);
    }

    /** Whether a function has a translated write through one of the IOVAs under way. */
    public boolean hasPosted(int function, long iovas) {
        return (posted.bits() & constants.writes(function, iovas)) != 0;
    }

    /** Whether the device TLB of a function holds a translation. */
    public boolean hasTranslation(int function) {
        for (int i = 0; i < constants.iovas(); i++) {
            if (!deviceTlb.isNone(constants.entry(function, i))) {
                return true;
            }
        }
        return false;
    }
}
