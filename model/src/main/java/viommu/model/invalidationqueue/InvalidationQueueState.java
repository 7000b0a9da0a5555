package viommu.model.invalidationqueue;

import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumTable;
import viommu.model.state.Relation;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;

/** The variables of {@code InvalidationQueueState.tla}, under the same names. */
public final class InvalidationQueueState extends State {
    public final Constants constants;

    /** The IOVAs whose entry is present. */
    public final SetCell ioPageTable;

    public final EnumTable<Mapping> mapping;
    /** {@code [Cpu -> the piece that is next]}. */
    public final EnumTable<Piece> pc;
    /** {@code [Cpu -> Iova or None]}: what it tears down. */
    public final Table target;
    /** {@code [Cpu -> Unit]}: where it invalidates. */
    public final Table unit;
    /** {@code [Cpu -> Index]}: its status slot or sequence number. */
    public final Table word;

    public final EnumTable<Result> result;
    /** CPUs that put their flushes off. */
    public final SetCell suppressed;

    /** {@code [Unit -> Cpu or None]}. */
    public final Table lock;
    /** {@code [Unit -> Index]}: the entry that is written next. */
    public final Table free;
    /** The last sequence number that was given out. */
    public final Cell sequence;
    /** {@code [Unit \X Index -> Descriptor]}. */
    public final Table ring;
    /** {@code [Unit -> Index]}: up to here the unit may fetch. */
    public final Table tail;

    /** {@code [Unit -> Index]}: the entry that is fetched next. */
    public final Table head;
    /** {@code [Unit \X Index -> Status]}: status slots. */
    public final EnumTable<Status> status;
    /** The sequence number that was signalled last. */
    public final Cell semaphore;
    /** Units with a failed invalidation that is not reported yet. */
    public final SetCell faulty;

    /** {@code <<unit, iova>>}: cached translations. */
    public final Relation iotlb;
    /** {@code [Unit -> Iova or None]}: an entry that was read and is not in the cache yet. */
    public final Table walk;
    /** Units whose device is there. */
    public final SetCell plugged;

    InvalidationQueueState(Constants c) {
        constants = c;
        ioPageTable = set("ioPageTable", c.iova);
        mapping = table("mapping", c.iova, Mapping.class);
        pc = table("pc", c.cpu, Piece.class);
        target = table("target", c.cpu, Domain.optional(c.iova));
        unit = table("unit", c.cpu, c.unit);
        word = table("word", c.cpu, c.index);
        result = table("result", c.cpu, Result.class);
        suppressed = set("suppressed", c.cpu);
        lock = table("lock", c.unit, Domain.optional(c.cpu));
        free = table("free", c.unit, c.index);
        sequence = cell("sequence", c.index);
        ring = table("ring", c.entry, c.descriptor);
        tail = table("tail", c.unit, c.index);
        head = table("head", c.unit, c.index);
        status = table("status", c.entry, Status.class);
        semaphore = cell("semaphore", c.index);
        faulty = set("faulty", c.unit);
        iotlb = relation("iotlb", c.unit, c.iova);
        walk = table("walk", c.unit, Domain.optional(c.iova));
        plugged = set("plugged", c.unit);
    }

    /** A CPU tears the IOVA down. */
    boolean inHand(int iova) {
        return target.keyOf(iova) != Domain.NONE;
    }

    /** How many entries the unit has still to fetch. */
    int pending(int ofUnit) {
        return constants.distance(head.at(ofUnit), tail.at(ofUnit));
    }

    /** How many entries can be written before the ring is full. */
    public int freeEntries(int ofUnit) {
        return constants.ringSize - 1 - constants.distance(head.at(ofUnit), free.at(ofUnit));
    }

    /** The descriptor so many entries behind the one that the unit fetches next. */
    int descriptor(int ofUnit, int behind) {
        return ring.at(constants.entry(ofUnit, constants.advance(head.at(ofUnit), behind)));
    }

    /** Whether the unit has still to invalidate the IOVA. */
    boolean queued(int ofUnit, int iova) {
        for (int k = 0; k < pending(ofUnit); k++) {
            if (descriptor(ofUnit, k) == constants.invalidate(iova)) {
                return true;
            }
        }
        return false;
    }

    /** A cache, or a walk that will end in one, still knows the IOVA. */
    boolean cached(int byUnit, int iova) {
        return iotlb.contains(byUnit, iova) || walk.at(byUnit) == iova;
    }

    /** Whether a CPU looks at the word for what the unit signals. */
    boolean awaits(int cpu, int ofUnit, int ofWord) {
        return pc.is(cpu, Piece.AWAIT_COMPLETION) && unit.at(cpu) == ofUnit && word.at(cpu) == ofWord;
    }

    boolean awaited(int ofUnit, int ofWord) {
        for (int cpu = 0; cpu < pc.size(); cpu++) {
            if (awaits(cpu, ofUnit, ofWord)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a CPU awaits the word, or will as soon as it has let go of the ring. */
    boolean expected(int ofUnit, int ofWord) {
        for (int cpu = 0; cpu < pc.size(); cpu++) {
            if (pc.is(cpu, Piece.UNLOCK) && unit.at(cpu) == ofUnit && word.at(cpu) == ofWord) {
                return true;
            }
        }
        return awaited(ofUnit, ofWord);
    }

    /** Whether the CPU can see that its wait is done. */
    boolean signalled(int cpu) {
        return constants.numbered()
                ? constants.distance(word.at(cpu), semaphore.get()) < constants.ringSize / 2
                : !status.is(slot(cpu), Status.CLEAR);
    }

    /** The status slot that the CPU looks at. */
    int slot(int cpu) {
        return constants.entry(unit.at(cpu), word.at(cpu));
    }
}
