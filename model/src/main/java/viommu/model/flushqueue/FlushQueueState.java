package viommu.model.flushqueue;

import viommu.model.state.Cell;
import viommu.model.state.Domain;
import viommu.model.state.EnumTable;
import viommu.model.state.SetCell;
import viommu.model.state.State;
import viommu.model.state.Table;

/** The variables of {@code FlushQueueState.tla}, under the same names. */
public final class FlushQueueState extends State {
    public final Constants constants;

    public final EnumTable<Mapping> mapping;
    /** {@code [Iova -> TablePage or None]}: the page-table page that its entry is in, until the IOVA is released. */
    public final Table table;
    /** Free page-table pages. */
    public final SetCell pool;

    /** {@code [Flusher -> piece]}: what each CPU and the timer do next. */
    public final EnumTable<Piece> at;
    /** {@code [Cpu -> Iova or None]}: what the CPU unmaps. */
    public final Table hand;

    /** {@code [Ring -> slot]}: the oldest entry. */
    public final Table head;
    /** {@code [Ring -> slot]}: where the next entry goes. */
    public final Table tail;

    public final Table entryIova;
    /** {@code [<<ring, slot>> -> flushes that were under way when it was queued]}, less those that have finished since. */
    public final Table entryCounter;
    /** {@code [<<ring, slot>> -> table pages]}: the free list. */
    public final Table entryPages;

    /** Flushes that have started and not finished: what the one counter is ahead of the other. */
    public final Cell started;

    public final Cell timerOn;
    /** Rings that the timer has still to drain. */
    public final SetCell undrained;

    /** {@code [Iova -> TablePage or None]}: a cached translation, with the table page that it was found in. */
    public final Table iotlb;
    /** The IOVA of the DMA that is translated and has not landed, or None. */
    public final Cell inflight;

    FlushQueueState(Constants c) {
        constants = c;
        mapping = table("mapping", c.iova, Mapping.class);
        table = table("table", c.iova, Domain.optional(c.tablePage));
        pool = set("pool", c.tablePage);
        at = table("at", c.flusher, Piece.class);
        hand = table("hand", c.cpu, Domain.optional(c.iova));
        Domain slot = Domain.range("Slot", 0, c.ringSlots - 1);
        head = table("head", c.ring, slot);
        tail = table("tail", c.ring, slot);
        entryIova = table("entryIova", c.place, Domain.optional(c.iova));
        entryCounter = table("entryCounter", c.place, c.counter);
        entryPages = table("entryPages", c.place, c.freeList);
        started = cell("started", Domain.range("Started", 0, c.flusher.size() + 1));
        timerOn = cell("timerOn", Domain.booleans());
        undrained = set("undrained", c.ring);
        iotlb = table("iotlb", c.iova, Domain.optional(c.tablePage));
        inflight = cell("inflight", Domain.optional(c.iova));
    }

    /** How many entries wait in a ring. */
    public int length(int ring) {
        return (tail.at(ring) + constants.ringSlots - head.at(ring)) % constants.ringSlots;
    }

    /** Where the oldest but so many entry of a ring is. */
    public int place(int ring, int number) {
        return constants.place(ring, head.at(ring), number);
    }

    /** Some CPU is between taking the ring's lock and giving it back. */
    public boolean locked(int ring) {
        for (int cpu = 0; cpu < hand.size(); cpu++) {
            if (constants.ringOf(cpu) == ring && holdsLock(at.at(cpu))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsLock(Piece piece) {
        return switch (piece) {
            case START_FLUSH, FINISH_FLUSH, ADD_ENTRY, INVALIDATE -> true;
            default -> false;
        };
    }

    /** A CPU is inside an unmap of the IOVA. */
    public boolean inHand(int iova) {
        return hand.keyOf(iova) != Domain.NONE;
    }

    /** The IOVA is in an entry between head and tail. */
    public boolean waits(int iova) {
        for (int ring = 0; ring < head.size(); ring++) {
            for (int n = 0; n < length(ring); n++) {
                if (entryIova.at(place(ring, n)) == iova) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The table page of the IOVA is in the page table, or in the hands of the CPU that took it out. */
    private boolean keepsTable(int iova) {
        return mapping.is(iova, Mapping.LIVE) || inHand(iova);
    }

    /** The page-table page is that of an IOVA that is mapped, or inside an unmap. */
    public boolean inPageTable(int page) {
        for (int iova = 0; iova < table.size(); iova++) {
            if (table.at(iova) == page && keepsTable(iova)) {
                return true;
            }
        }
        return false;
    }

    /** The page-table page is on the free list of an entry between head and tail. */
    public boolean waitsToBeFreed(int page) {
        for (int ring = 0; ring < head.size(); ring++) {
            for (int n = 0; n < length(ring); n++) {
                if ((entryPages.at(place(ring, n)) >> page & 1) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many think that the page-table page is theirs: the pool, IOVAs, and the free lists of all entries, old ones too. */
    public int holders(int page) {
        int holders = pool.contains(page) ? 1 : 0;
        for (int iova = 0; iova < table.size(); iova++) {
            if (table.at(iova) == page && keepsTable(iova)) {
                holders++;
            }
        }
        for (int place = 0; place < entryPages.size(); place++) {
            holders += entryPages.at(place) >> page & 1;
        }
        return holders;
    }
}
