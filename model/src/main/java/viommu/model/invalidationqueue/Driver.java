package viommu.model.invalidationqueue;

/**
 * The driver maps, and several of its CPUs unmap at once ({@code Driver.tla}): clear the entry, submit an invalidation and a wait
 * to each unit, await the completion, and only then hand the IOVA and its page out again. What could not be invalidated stays in
 * quarantine until a retry succeeds.
 */
public class Driver {
    protected final Constants c;
    protected final Submission submission;

    public Driver(Constants constants, Submission submission) {
        this.c = constants;
        this.submission = submission;
    }

    public boolean map(InvalidationQueueState s, int iova) {
        if (!s.mapping.is(iova, Mapping.FREE)) {
            return false;
        }
        s.mapping.set(iova, Mapping.LIVE);
        s.ioPageTable.add(iova);
        return true;
    }

    protected final boolean mayBegin(InvalidationQueueState s, int cpu) {
        return s.pc.is(cpu, Piece.IDLE) && (!c.serialised() || s.pc.count(Piece.IDLE) == s.pc.size());
    }

    /** Page by page without a flush: there is one for all when the last entry is gone. */
    public boolean unmap(InvalidationQueueState s, int cpu, int iova) {
        if (!mayBegin(s, cpu) || !s.mapping.is(iova, Mapping.LIVE)) {
            return false;
        }
        s.mapping.set(iova, Mapping.UNMAPPING);
        s.target.set(cpu, iova);
        s.suppressed.add(cpu);
        s.pc.set(cpu, Piece.CLEAR_PTE);
        return true;
    }

    /** An invalidation that failed is submitted again. */
    public boolean retry(InvalidationQueueState s, int cpu, int iova) {
        if (!mayBegin(s, cpu) || !s.mapping.is(iova, Mapping.QUARANTINED)) {
            return false;
        }
        s.mapping.set(iova, Mapping.UNMAPPING);
        s.target.set(cpu, iova);
        s.pc.set(cpu, submission.after(Piece.CLEAR_PTE));
        return true;
    }

    /** An entry that was not present before it was cleared is cached nowhere. */
    public boolean mustFlush(InvalidationQueueState s, int iova) {
        return s.ioPageTable.contains(iova);
    }

    public final boolean clearPte(InvalidationQueueState s, int cpu) {
        if (!s.pc.is(cpu, Piece.CLEAR_PTE)) {
            return false;
        }
        s.pc.set(cpu, mustFlush(s, s.target.at(cpu)) ? submission.after(Piece.CLEAR_PTE) : Piece.RELEASE);
        s.ioPageTable.remove(s.target.at(cpu));
        s.suppressed.remove(cpu);
        return true;
    }

    /** The update fails half-way: what is cleared is flushed as after one that succeeds. */
    public boolean failUnmap(InvalidationQueueState s, int cpu) {
        if (!s.pc.is(cpu, Piece.CLEAR_PTE)) {
            return false;
        }
        s.ioPageTable.remove(s.target.at(cpu));
        s.suppressed.remove(cpu);
        s.pc.set(cpu, submission.after(Piece.CLEAR_PTE));
        return true;
    }

    /** Waits for room. A CPU that puts its flushes off has nothing to submit. */
    public boolean lock(InvalidationQueueState s, int cpu) {
        if (!s.pc.is(cpu, Piece.LOCK)) {
            return false;
        }
        if (s.suppressed.contains(cpu)) {
            s.pc.set(cpu, Piece.RELEASE);
            return true;
        }
        int unit = s.unit.at(cpu);
        if (!s.lock.isNone(unit) || !submission.room(s, unit)) {
            return false;
        }
        s.lock.set(unit, cpu);
        s.pc.set(cpu, submission.after(Piece.LOCK));
        return true;
    }

    /** Takes the next sequence number, or clears the status slot. */
    public final boolean allocate(InvalidationQueueState s, int cpu) {
        if (!s.pc.is(cpu, Piece.ALLOCATE) || c.numbered() && !submission.inWindow(s)) {
            return false;
        }
        if (c.numbered()) {
            s.sequence.set(submission.nextNumber(s));
            s.word.set(cpu, s.sequence.get());
        } else {
            s.word.set(cpu, submission.slotFor(s, s.unit.at(cpu)));
            s.status.set(s.slot(cpu), Status.CLEAR);
        }
        s.pc.set(cpu, submission.after(Piece.ALLOCATE));
        return true;
    }

    public final boolean writeDescriptors(InvalidationQueueState s, int cpu) {
        if (!s.pc.is(cpu, Piece.WRITE_DESCRIPTORS)) {
            return false;
        }
        int unit = s.unit.at(cpu);
        int free = s.free.at(unit);
        var descriptors = submission.descriptors(s, cpu);
        s.ring.set(c.entry(unit, free), descriptors.get(0));
        s.ring.set(c.entry(unit, c.advance(free, 1)), descriptors.get(1));
        s.pc.set(cpu, submission.after(Piece.WRITE_DESCRIPTORS));
        return true;
    }

    /** The doorbell: from now on the unit fetches them. */
    public final boolean writeTail(InvalidationQueueState s, int cpu) {
        if (!s.pc.is(cpu, Piece.WRITE_TAIL)) {
            return false;
        }
        int unit = s.unit.at(cpu);
        s.tail.set(unit, c.advance(s.free.at(unit), 2));
        s.pc.set(cpu, submission.after(Piece.WRITE_TAIL));
        return true;
    }

    public final boolean unlock(InvalidationQueueState s, int cpu) {
        if (!s.pc.is(cpu, Piece.UNLOCK)) {
            return false;
        }
        int unit = s.unit.at(cpu);
        s.free.set(unit, c.advance(s.free.at(unit), 2));
        s.lock.clear(unit);
        s.pc.set(cpu, submission.after(Piece.UNLOCK));
        return true;
    }

    /** A failure on one unit is not made good by another's success. */
    public Result combine(Result before, Result now) {
        return before == Result.FAILED ? Result.FAILED : now;
    }

    /** On with the next unit. */
    protected final void proceed(InvalidationQueueState s, int cpu, Result outcome) {
        boolean last = s.unit.at(cpu) == c.lastUnit();
        s.result.set(cpu, combine(s.result.at(cpu), outcome));
        s.word.set(cpu, 0);
        s.unit.set(cpu, last ? Constants.FIRST_UNIT : c.lastUnit());
        s.pc.set(cpu, last ? Piece.RELEASE : submission.after(Piece.CLEAR_PTE));
    }

    public final boolean awaitCompletion(InvalidationQueueState s, int cpu) {
        if (!s.pc.is(cpu, Piece.AWAIT_COMPLETION) || !s.signalled(cpu)) {
            return false;
        }
        Result outcome = Result.OK;
        if (!c.numbered()) {
            outcome = s.status.is(s.slot(cpu), Status.DONE) ? Result.OK : Result.FAILED;
            s.status.set(s.slot(cpu), Status.CLEAR);
        }
        proceed(s, cpu, outcome);
        return true;
    }

    /** Whether a wait may time out now: its descriptors stay in the ring, and may complete later. */
    protected final boolean mayGiveUp(InvalidationQueueState s, int cpu) {
        return c.design != Design.TWO_UNITS && s.pc.is(cpu, Piece.AWAIT_COMPLETION) && !s.signalled(cpu);
    }

    public boolean giveUp(InvalidationQueueState s, int cpu) {
        if (!mayGiveUp(s, cpu)) {
            return false;
        }
        proceed(s, cpu, Result.FAILED);
        return true;
    }

    /** The IOVA and its page are handed out again, unless something failed. */
    public final boolean release(InvalidationQueueState s, int cpu) {
        if (!s.pc.is(cpu, Piece.RELEASE)) {
            return false;
        }
        s.mapping.set(s.target.at(cpu), s.result.is(cpu, Result.OK) ? Mapping.FREE : Mapping.QUARANTINED);
        s.target.clear(cpu);
        s.unit.set(cpu, Constants.FIRST_UNIT);
        s.word.set(cpu, 0);
        s.result.set(cpu, Result.OK);
        s.pc.set(cpu, Piece.IDLE);
        return true;
    }
}
