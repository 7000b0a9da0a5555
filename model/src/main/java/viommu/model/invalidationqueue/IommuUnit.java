package viommu.model.invalidationqueue;

import viommu.model.state.Domain;

/**
 * A unit fetches the descriptors from head to tail and carries them out one after another ({@code IommuUnit.tla}). An entry is
 * empty again once it is fetched; one that is not written yet has no effect.
 */
public class IommuUnit {
    protected final Constants c;

    public IommuUnit(Constants constants) {
        c = constants;
    }

    private void consume(InvalidationQueueState s, int unit) {
        int head = s.head.at(unit);
        s.ring.set(c.entry(unit, head), Constants.EMPTY);
        s.head.set(unit, c.advance(head, 1));
    }

    /** Nobody is between reading an entry and filling the cache with it. */
    public boolean exclusive(InvalidationQueueState s, int unit) {
        return s.walk.at(unit) == Domain.NONE;
    }

    /** @param wide whether it drops all that it has cached, which is more than it is asked to */
    public boolean execute(InvalidationQueueState s, int unit, boolean wide) {
        if (s.pending(unit) == 0 || c.isWait(s.descriptor(unit, 0)) || !exclusive(s, unit)) {
            return false;
        }
        int descriptor = s.descriptor(unit, 0);
        for (int iova = 0; iova < s.mapping.size() && descriptor != Constants.EMPTY; iova++) {
            if (wide || c.iovaOf(descriptor) == iova) {
                s.iotlb.remove(unit, iova);
            }
        }
        consume(s, unit);
        return true;
    }

    /** Nothing is invalidated; the wait that follows will tell. */
    public final boolean fail(InvalidationQueueState s, int unit) {
        if (c.design != Design.TWO_UNITS
                || s.pending(unit) == 0
                || s.descriptor(unit, 0) == Constants.EMPTY
                || c.isWait(s.descriptor(unit, 0))) {
            return false;
        }
        s.faulty.add(unit);
        consume(s, unit);
        return true;
    }

    /** A wait: everything before it is done. A failure is reported once. */
    public boolean complete(InvalidationQueueState s, int unit) {
        if (s.pending(unit) == 0 || !c.isWait(s.descriptor(unit, 0))) {
            return false;
        }
        int word = c.wordOf(s.descriptor(unit, 0));
        if (c.numbered()) {
            s.semaphore.set(word);
        } else {
            s.status.set(c.entry(unit, word), s.faulty.contains(unit) ? Status.FAILED : Status.DONE);
            s.faulty.remove(unit);
        }
        consume(s, unit);
        return true;
    }
}
