package viommu.model.pagetable;

import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.Group;
import viommu.model.state.SeqCell;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;

/** The variables of {@code PageTable} ({@code PageTableState.tla}). */
public final class PageTableState extends State {
    final Constants constants;

    // driver
    /** The upper level: the frame that holds the lower table of a region, if there is one. */
    public final Table lowerTable;
    /** The upper level: the first frame of the superpage of a region, if there is one. */
    public final Table superpage;
    /** The lower level, as the driver wrote it. */
    public final Entries written;
    /** The frame that the caller mapped, until its unmap has returned. */
    public final Table buffer;
    /** Frames that the host must not take. */
    public final SetCell pinned;
    /** What the driver is busy with. */
    public final Task task;

    // memory
    /** The lower level, as the walker sees it. */
    public final Entries memory;

    // IOMMU
    /** Translations that the IOMMU holds: the IOTLB, or the shadow table. */
    public final Table iotlb;
    /** The paging-structure cache: the lower table of a region. */
    public final Table pwc;
    /** An invalidation that is submitted and not complete. */
    public final Request request;

    // host
    /** Frames that the host has taken back for somebody else. */
    public final SetCell taken;

    /** Entries of the lower level, each of two words. */
    public static final class Entries extends Group {
        public final Table frame;
        public final SetCell present;

        Entries(String name, Group parent, Constants c) {
            super(name, parent);
            frame = table("frame", c.iova, c.frame);
            present = set("present", c.iova);
        }

        /** The frame that an entry points to. */
        public int at(int iova) {
            return present.contains(iova) ? frame.at(iova) : Domain.NONE;
        }
    }

    /** A task of the driver. */
    public static final class Task extends Group {
        public final SetCell iovas;
        /** What is to be unpinned when it is done. */
        public final SetCell frames;
        /** Table pages that are no longer part of the table and not yet free. */
        public final SetCell unlinked;
        /** The pieces that are still to do. */
        public final SeqCell todo;

        Task(Group parent, Constants c) {
            super("task", parent);
            iovas = set("iovas", c.iova);
            frames = set("frames", c.frame);
            unlinked = set("unlinked", c.frame);
            todo = seq("todo", Domain.of(Piece.class), 8);
        }

        /** Nothing. */
        void rest() {
            iovas.clear();
            frames.clear();
            unlinked.clear();
            todo.clear();
        }
    }

    /** An invalidation. */
    public static final class Request extends Group {
        /** Whether there is one. */
        public final Cell pending;
        /** What it covers. */
        public final SetCell iovas;
        /** Whether it leaves the paging-structure cache alone. */
        public final Cell leafOnly;

        Request(Group parent, Constants c) {
            super("request", parent);
            pending = cell("pending", Domain.booleans());
            iovas = set("iovas", c.iova);
            leafOnly = cell("leafOnly", Domain.booleans());
        }

        boolean isPending() {
            return pending.get() != 0;
        }

        boolean isLeafOnly() {
            return leafOnly.get() != 0;
        }

        void rest() {
            pending.set(0);
            iovas.clear();
            leafOnly.set(0);
        }
    }

    PageTableState(Constants c) {
        constants = c;
        lowerTable = table("lowerTable", c.region, Domain.optional(c.frame));
        superpage = table("superpage", c.region, Domain.optional(c.frame));
        written = member(new Entries("written", this, c));
        buffer = table("buffer", c.iova, Domain.optional(c.frame));
        pinned = set("pinned", c.frame);
        task = member(new Task(this, c));
        memory = member(new Entries("memory", this, c));
        iotlb = table("iotlb", c.iova, Domain.optional(c.frame));
        pwc = table("pwc", c.region, Domain.optional(c.frame));
        request = member(new Request(this, c));
        taken = set("taken", c.frame);
    }

    /** What a page of memory that is no table may be taken for: anything. */
    int garbage() {
        return constants.frames();
    }

    /** The translation by a superpage or an entry. */
    public int translation(Entries entries, int iova) {
        int region = Constants.regionOf(iova);
        if (!superpage.isNone(region)) {
            return superpage.at(region) + iova % Constants.REGION_PAGES;
        }
        return entries.at(iova);
    }

    /** What a walk from the upper level finds. */
    public int walk(int iova) {
        int region = Constants.regionOf(iova);
        boolean absent = constants.twoLevels() && superpage.isNone(region) && lowerTable.isNone(region);
        return absent ? Domain.NONE : translation(memory, iova);
    }

    /** What a walk finds that begins at the paging-structure cache: garbage in a page that is no table any more. */
    public int walkFromPwc(int iova) {
        int region = Constants.regionOf(iova);
        return isTable(region, pwc.at(region)) ? memory.at(iova) : garbage();
    }

    /** Whether a page is the table of a region, or was and is not yet free. */
    public boolean isTable(int region, int frame) {
        return lowerTable.at(region) == frame || task.unlinked.contains(frame);
    }

    /** What a walk finds now. */
    public int found(int iova) {
        return pwc.isNone(Constants.regionOf(iova)) ? walk(iova) : walkFromPwc(iova);
    }

    /** A frame that is neither mapped nor part of the page table nor taken. */
    public boolean isFree(int frame) {
        return !pinned.contains(frame)
                && !taken.contains(frame)
                && !task.unlinked.contains(frame)
                && lowerTable.keyOf(frame) == Domain.NONE;
    }

    /** The lowest free frame but one, or {@code Domain.NONE}. */
    public int lowestFreeBut(int other) {
        for (int f = 0; f < constants.frames(); f++) {
            if (f != other && isFree(f)) {
                return f;
            }
        }
        return Domain.NONE;
    }

    /** The translations that a DMA may use now: bit 0 for a fault, bit {@code 1 + f} for the frame {@code f}, then garbage. */
    public long observable(int iova) {
        if (constants.shadowed()) {
            return bit(iotlb.at(iova));
        }
        long observable = bit(walk(iova));
        if (!iotlb.isNone(iova)) {
            observable |= bit(iotlb.at(iova));
        }
        if (!pwc.isNone(Constants.regionOf(iova))) {
            observable |= bit(walkFromPwc(iova));
        }
        return observable;
    }

    /** The bit of a translation. */
    static long bit(int translation) {
        return 1L << 1 + translation;
    }
}
