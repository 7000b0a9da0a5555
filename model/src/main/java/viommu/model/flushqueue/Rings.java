package viommu.model.flushqueue;

import viommu.model.state.Domain;

/** The rings of IOVAs that wait for a flush, each under its lock ({@code Rings.tla}). */
public class Rings {
    protected final Constants c;

    public Rings(Constants constants) {
        c = constants;
    }

    /** The counter of an entry is below the number of flushes that are finished: one has begun after it and is finished. */
    public boolean flushedOut(int counter) {
        return counter < 0;
    }

    /** The counter that an entry at that place gets. */
    public int counterFor(FlushQueueState s, int place) {
        return s.started.get();
    }

    /** What is left on the free list of an entry that is released. */
    public int pagesLeft(int pages) {
        return 0;
    }

    /** Whether the timer is armed once an entry was added. */
    public boolean timerArmed(FlushQueueState s) {
        return true;
    }

    /** The lock is free, and so is the ring for whoever takes it. */
    public final boolean canTake(FlushQueueState s, int ring) {
        return !s.locked(ring);
    }

    public final boolean full(FlushQueueState s, int ring) {
        return s.length(ring) == c.ringSlots - 1;
    }

    /** Releases entries, the oldest first, up to one that is not flushed out. */
    public final void drain(FlushQueueState s, int ring) {
        while (s.length(ring) > 0 && flushedOut(s.entryCounter.at(s.place(ring, 0)))) {
            release(s, s.place(ring, 0));
            s.head.set(ring, (s.head.at(ring) + 1) % c.ringSlots);
        }
    }

    private void release(FlushQueueState s, int place) {
        int pages = s.entryPages.at(place);
        s.pool.setBits(s.pool.bits() | pages);
        s.entryPages.set(place, pagesLeft(pages));
        int iova = s.entryIova.at(place);
        s.mapping.set(iova, Mapping.FREE);
        s.table.clear(iova);
        s.entryIova.clear(place);
    }

    /** Queues an IOVA, with the table page that it was in; nobody looks here whether there is room. */
    final void add(FlushQueueState s, int ring, int iova) {
        int place = c.place(ring, s.tail.at(ring), 0);
        s.entryIova.set(place, iova);
        s.entryCounter.set(place, counterFor(s, place));
        if (s.table.at(iova) != Domain.NONE) {
            s.entryPages.set(place, s.entryPages.at(place) | 1 << s.table.at(iova));
        }
        s.tail.set(ring, (s.tail.at(ring) + 1) % c.ringSlots);
    }

    /** One more flush is finished. */
    public final void countFinished(FlushQueueState s) {
        for (int place = 0; place < s.entryCounter.size(); place++) {
            s.entryCounter.set(place, Math.max(-1, s.entryCounter.at(place) - 1));
        }
    }
}
