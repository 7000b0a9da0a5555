package viommu.model.dmatracking;

import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumCell;
import viommu.model.state.EnumTable;
import viommu.model.state.Group;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;

/** The variables of {@code DmaTrackingState.tla}, under the same names. */
public final class DmaTrackingState extends State {
    public final Constants constants;

    /** {@code [Page -> 0..Cpu]}: the map counts of the table. */
    public final Table count;
    /** The pages whose ACCESSED flag is set. */
    public final SetCell accessed;
    /** The pages whose PINNED flag is set. */
    public final SetCell pinned;

    public final EnumTable<Piece> at;
    /** {@code [Cpu -> pages]}: what its request names, until its unmap has returned. */
    public final Table request;
    /** {@code [Cpu -> pages]}: those for which the piece is still to be done. */
    public final Table left;
    /** {@code [Cpu -> pages]}: those that it found not to be pinned. */
    public final Table missing;
    /** CPUs that wait for an answer of the pin worker. */
    public final SetCell asking;
    /** CPUs whose pages the device may use. */
    public final SetCell inUse;

    public final EnumTable<Balloon> balloon;

    public final EnumCell<Holder> lock;

    public final PinWork pinner;

    public final UnpinWork unpinner;
    /** Pages that the unpin worker looks at from time to time. */
    public final SetCell unpinList;
    /** Pages that VFIO has mapped for the device. */
    public final SetCell ioTable;
    /** Pages that VFIO has pinned. */
    public final SetCell vfioPins;

    public final EnumTable<Owner> owner;

    /** What the pin worker is busy with. */
    public static final class PinWork extends Group {
        public final EnumCell<PinStep> at;
        /** The CPU that asked, or None. */
        public final Cell cpu;
        /** The pages that are still to be pinned. */
        public final Cell left;

        PinWork(Group parent, Constants c) {
            super("pinner", parent);
            at = cell("at", PinStep.class);
            cpu = cell("cpu", Domain.optional(c.cpu));
            left = cell("left", c.pageSet);
        }
    }

    /** What the unpin worker is busy with. */
    public static final class UnpinWork extends Group {
        public final EnumCell<UnpinStep> at;
        /** The page; 0 means nothing while the worker is idle. */
        public final Cell page;
        /** Whether it is for the balloon. */
        public final Cell forced;

        UnpinWork(Group parent, Constants c) {
            super("unpinner", parent);
            at = cell("at", UnpinStep.class);
            page = cell("page", c.page);
            forced = cell("forced", Domain.booleans());
        }

        public boolean isForced() {
            return forced.get() != 0;
        }
    }

    DmaTrackingState(Constants c) {
        constants = c;
        count = table("count", c.page, c.mapCount);
        accessed = set("accessed", c.page);
        pinned = set("pinned", c.page);
        at = table("at", c.cpu, Piece.class);
        request = table("request", c.cpu, c.pageSet);
        left = table("left", c.cpu, c.pageSet);
        missing = table("missing", c.cpu, c.pageSet);
        asking = set("asking", c.cpu);
        inUse = set("inUse", c.cpu);
        balloon = table("balloon", c.page, Balloon.class);
        lock = cell("lock", Holder.class);
        pinner = member(new PinWork(this, c));
        unpinner = member(new UnpinWork(this, c));
        unpinList = set("unpinList", c.page);
        ioTable = set("ioTable", c.page);
        vfioPins = set("vfioPins", c.page);
        owner = table("owner", c.page, Owner.class);
    }

    /** Whether some request names the page. */
    public boolean requested(int page) {
        for (int cpu = 0; cpu < constants.cpus(); cpu++) {
            if (Constants.has(request.at(cpu), page)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the guest has given the page up, though its count may not show it yet: the device's unmap is complete. */
    public boolean isFree(int page) {
        for (int cpu = 0; cpu < constants.cpus(); cpu++) {
            boolean stopped = at.is(cpu, Piece.DECREMENT) && !inUse.contains(cpu);
            if (Constants.has(request.at(cpu), page) && !stopped) {
                return false;
            }
        }
        return true;
    }

    /** Whether the entry of the page is exactly PINNED. */
    public boolean exactlyPinned(int page) {
        return pinned.contains(page) && !accessed.contains(page) && count.at(page) == 0;
    }

    /** Whether the entry of the page is zero. */
    public boolean zero(int page) {
        return !pinned.contains(page) && !accessed.contains(page) && count.at(page) == 0;
    }

    /** Whether a worker of the host is busy with the page. */
    public boolean inHand(int page) {
        boolean unpins = !unpinner.at.is(UnpinStep.IDLE) && unpinner.page.get() == page;
        boolean pins = !pinner.at.is(PinStep.IDLE) && Constants.has(pinner.left.get(), page);
        return unpins || pins;
    }
}
