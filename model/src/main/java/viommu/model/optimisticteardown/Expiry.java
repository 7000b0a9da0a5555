package viommu.model.optimisticteardown;

/** The teardown of what is stale, piece by piece, and the time that passes before ({@code Expiry.tla}). */
public class Expiry {
    protected final Constants c;
    protected final Rules rules;

    public Expiry(Constants constants, Rules rules) {
        c = constants;
        this.rules = rules;
    }

    /** Time passes. Timers are served in time: none is due. */
    public boolean tick(OptimisticTeardownState s) {
        if (!c.quiet() || s.mapping.count(Mapping.STALE) == 0) {
            return false;
        }
        for (int cpu = 0; cpu < c.cpus(); cpu++) {
            if (rules.pools().isDue(s, cpu)) {
                return false;
            }
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (s.mapping.is(i, Mapping.STALE)) {
                s.age.set(i, Math.min(s.age.at(i), c.staleAge) + 1);
            }
        }
        return true;
    }

    /** The timer of the CPU finds a mapping in its pool that is old enough. Nobody holds it meanwhile. */
    public boolean expire(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.IDLE) || !rules.pools().isDue(s, cpu)) {
            return false;
        }
        find(s, cpu, cpu);
        return true;
    }

    /** Legal at any time: a mapping need not be kept until it is due. */
    public boolean tearDownEarly(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.IDLE)
                || s.pool.at(cpu).isEmpty()
                || rules.pools().isDue(s, cpu)) {
            return false;
        }
        find(s, cpu, cpu);
        return true;
    }

    final void find(OptimisticTeardownState s, int cpu, int pool) {
        s.hand.set(cpu, rules.pools().oldest(s, pool));
        s.at.set(cpu, Piece.TAKE_OUT);
    }

    /** Takes what was found out of its pool, unless it was reused or taken in between. */
    public boolean takeOut(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.TAKE_OUT)) {
            return false;
        }
        int iova = s.hand.at(cpu);
        if (rules.pools().isStillStale(s, iova)) {
            rules.pools().remove(s, iova);
            rules.order().begin(s, cpu, iova, Mapping.EXPIRING);
        } else {
            rules.order().rest(s, cpu);
        }
        return true;
    }

    public boolean clearPte(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.CLEAR_PTE)) {
            return false;
        }
        s.ioPageTable.clear(s.hand.at(cpu));
        rules.order().goOn(s, cpu);
        return true;
    }

    public boolean submitInvalidation(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.SUBMIT_INVALIDATION)) {
            return false;
        }
        s.request.set(cpu, Request.SUBMITTED);
        rules.order().goOn(s, cpu);
        return true;
    }

    public boolean awaitCompletion(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.AWAIT_COMPLETION) || !s.request.is(cpu, Request.NONE)) {
            return false;
        }
        rules.order().goOn(s, cpu);
        return true;
    }

    /** The IOVA goes back to the allocator; a strict unmap returns. */
    public boolean release(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.RELEASE)) {
            return false;
        }
        s.mapping.set(s.hand.at(cpu), Mapping.FREE);
        rules.order().goOn(s, cpu);
        return true;
    }
}
