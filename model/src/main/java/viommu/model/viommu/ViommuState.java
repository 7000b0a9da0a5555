package viommu.model.viommu;

import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumCell;
import viommu.model.state.EnumTable;
import viommu.model.state.Group;
import viommu.model.state.Relation;
import viommu.model.state.SeqCell;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;

/** The variables of {@code ViommuState.tla}, under the same names. */
public final class ViommuState extends State {
    public final Constants constants;

    /** {@code [Iova -> Page or None]}: what the guest wrote. */
    public final Table ioPageTable;
    /** {@code [Iova -> Page or None]}: the page that the caller mapped. */
    public final Table buffer;

    public final EnumTable<Mapping> mapping;
    /** {@code [Iova -> ticks since the unmap]}, of stale mappings. */
    public final Table age;

    public final EnumTable<PageUse> pageUse;
    public final Task task;

    /** Invalidation descriptors and wait descriptors. */
    public final SeqCell queue;
    /** Status words that wait descriptors have signalled. */
    public final SetCell completed;

    public final Worker worker;
    /** {@code [Iova -> Frame or None]}: the table that the device walks. */
    public final Table shadow;

    /** {@code [Page -> Frame or None]}: None where the page is swapped out. */
    public final Table backing;

    public final EnumTable<Owner> owner;
    /** {@code [Frame -> pin count]}. */
    public final Table pins;

    /** {@code [Iova -> Frame or None]}. */
    public final Table iotlb;
    /** {@code <<iova, frame>>}: translated DMAs that have not landed. */
    public final Relation inflight;

    /** What the driver is busy with. */
    public static final class Task extends Group {
        /** The IOVAs. */
        public final SetCell iovas;
        /** The pieces that are still to do. */
        public final SeqCell todo;

        Task(Group parent, Constants c) {
            super("task", parent);
            iovas = set("iovas", c.iova);
            todo = seq("todo", Domain.of(Piece.class), Strategy.MOST_PIECES);
        }
    }

    /** Where the emulator is inside one invalidation descriptor. */
    public static final class Worker extends Group {
        public final EnumCell<WorkerStep> step;
        public final Cell iova;
        /** The frame that is unshadowed and still pinned. */
        public final Cell frame;

        Worker(Group parent, Constants c) {
            super("worker", parent);
            step = cell("step", WorkerStep.class);
            iova = cell("iova", Domain.optional(c.iova));
            frame = cell("frame", Domain.optional(c.frame));
        }

        /** The descriptor is done. */
        public void rest() {
            step.set(WorkerStep.IDLE);
            iova.clear();
            frame.clear();
        }
    }

    ViommuState(Constants c) {
        constants = c;
        ioPageTable = table("ioPageTable", c.iova, Domain.optional(c.page));
        buffer = table("buffer", c.iova, Domain.optional(c.page));
        mapping = table("mapping", c.iova, Mapping.class);
        age = table("age", c.iova, Domain.range("Age", 0, c.staleAge + 1));
        pageUse = table("pageUse", c.page, PageUse.class);
        task = member(new Task(this, c));
        queue = seq("queue", c.descriptor, c.queueCapacity);
        completed = set("completed", c.statusWord);
        worker = member(new Worker(this, c));
        shadow = table("shadow", c.iova, Domain.optional(c.frame));
        backing = table("backing", c.page, Domain.optional(c.frame));
        owner = table("owner", c.frame, Owner.class);
        pins = table("pins", c.frame, Domain.range("Pins", -1, c.iova.size() + 1));
        iotlb = table("iotlb", c.iova, Domain.optional(c.frame));
        inflight = relation("inflight", c.iova, c.frame);
    }

    /** How many mappings are stale. */
    public int stale() {
        return mapping.count(Mapping.STALE);
    }

    /** Samecore: every virtual CPU of the guest stands still from the doorbell on. */
    public boolean guestRuns() {
        return constants.emulation != Emulation.SAMECORE || emulatorIdle();
    }

    /** The queue is empty and no descriptor is under way. */
    public boolean emulatorIdle() {
        return queue.isEmpty() && worker.step.is(WorkerStep.IDLE);
    }

    /** What a walk of the device ends at: the shadow table, on bare metal the guest's own. */
    public int walk(int iova) {
        if (!constants.bareMetal()) {
            return shadow.at(iova);
        }
        return ioPageTable.isNone(iova) ? Domain.NONE : backing.at(ioPageTable.at(iova));
    }

    /** The frame that a DMA through the IOVA would reach now, or None. */
    public int translation(int iova) {
        return iotlb.isNone(iova) ? walk(iova) : iotlb.at(iova);
    }
}
