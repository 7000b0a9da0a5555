package viommu.model.invalidationqueue;

import java.util.List;

/**
 * A submission is data: the pieces that a teardown consists of, in order, the descriptors that it writes, and when there is room
 * for them ({@code Submission.tla}).
 */
public class Submission {
    protected final Constants c;

    public Submission(Constants constants) {
        c = constants;
    }

    /** From Lock to AwaitCompletion once for each unit. */
    public List<Piece> pieces() {
        return List.of(
                Piece.CLEAR_PTE,
                Piece.LOCK,
                Piece.ALLOCATE,
                Piece.WRITE_DESCRIPTORS,
                Piece.WRITE_TAIL,
                Piece.UNLOCK,
                Piece.AWAIT_COMPLETION,
                Piece.RELEASE);
    }

    final Piece after(Piece piece) {
        return pieces().get(1 + pieces().indexOf(piece));
    }

    /** The wait comes last: when it is signalled, what is before it is done. */
    public List<Integer> descriptors(InvalidationQueueState s, int cpu) {
        return List.of(c.invalidate(s.target.at(cpu)), c.wait(s.word.at(cpu)));
    }

    /** The status slot of the entry that the wait is written to. */
    public int slotFor(InvalidationQueueState s, int unit) {
        return c.advance(s.free.at(unit), 1);
    }

    /** Two entries that the unit has fetched, and whose status slot nobody looks at any more. */
    public final boolean room(InvalidationQueueState s, int unit) {
        return s.freeEntries(unit) >= 2 && (c.numbered() || !s.awaited(unit, c.advance(s.free.at(unit), 1)));
    }

    int nextNumber(InvalidationQueueState s) {
        return c.advance(s.sequence.get(), 1);
    }

    /** No number that is still awaited looks as if it were ahead of the next. (Real ones have 64 bits.) */
    boolean inWindow(InvalidationQueueState s) {
        for (int cpu = 0; cpu < s.pc.size(); cpu++) {
            if (s.pc.is(cpu, Piece.AWAIT_COMPLETION) && c.distance(s.word.at(cpu), nextNumber(s)) >= c.ringSize / 2) {
                return false;
            }
        }
        return true;
    }
}
