package viommu.model.optimisticteardown;

/**
 * Early teardown of everything, pool by pool: when the host asks for it, and before the domain is destroyed ({@code Drain.tla}).
 */
public class Drain {
    protected final Constants c;
    protected final Rules rules;
    protected final Expiry expiry;

    public Drain(Constants constants, Rules rules) {
        c = constants;
        this.rules = rules;
        this.expiry = new Expiry(constants, rules);
    }

    private boolean canBegin(OptimisticTeardownState s, int cpu) {
        return s.isAt(cpu, Piece.IDLE) && s.drainers.isEmpty() && s.domain.is(DomainState.ATTACHED);
    }

    private void begin(OptimisticTeardownState s, int cpu) {
        s.drainers.add(cpu);
        s.undrained.setBits(rules.pools().poolsToDrain(cpu));
        s.at.set(cpu, Piece.DRAIN);
    }

    /** A CPU on which nobody maps takes up the host's request. */
    public boolean respond(OptimisticTeardownState s, int cpu) {
        if (!canBegin(s, cpu) || !s.isPressed() || c.isMapper(cpu)) {
            return false;
        }
        begin(s, cpu);
        return true;
    }

    /** Callers have given back every buffer, and none is inside map or unmap. */
    protected final boolean canDetach(OptimisticTeardownState s, int cpu) {
        return c.hotPlug() && canBegin(s, cpu) && s.buffers() == 0 && s.mapping.count(Mapping.UNMAPPING) == 0;
    }

    public boolean detach(OptimisticTeardownState s, int cpu) {
        if (!canDetach(s, cpu)) {
            return false;
        }
        s.domain.set(DomainState.DETACHING);
        begin(s, cpu);
        return true;
    }

    public boolean attach(OptimisticTeardownState s) {
        if (!s.domain.is(DomainState.DETACHED)) {
            return false;
        }
        s.domain.set(DomainState.ATTACHED);
        return true;
    }

    private static boolean isDraining(OptimisticTeardownState s, int cpu, int pool) {
        return s.isAt(cpu, Piece.DRAIN) && s.undrained.contains(pool);
    }

    /** The drainer finds a mapping in the pool of some CPU. */
    public boolean drainPool(OptimisticTeardownState s, int cpu, int pool) {
        if (!isDraining(s, cpu, pool) || s.pool.at(pool).isEmpty()) {
            return false;
        }
        expiry.find(s, cpu, pool);
        return true;
    }

    /** The pool is empty, and is not looked at again. */
    public boolean leavePool(OptimisticTeardownState s, int cpu, int pool) {
        if (!isDraining(s, cpu, pool) || !s.pool.at(pool).isEmpty()) {
            return false;
        }
        s.undrained.remove(pool);
        return true;
    }

    /** The domain is destroyed, or the host is answered. */
    public boolean finish(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.DRAIN)
                || !s.undrained.isEmpty()
                || !rules.pools().allTornDown(s)) {
            return false;
        }
        if (s.domain.is(DomainState.DETACHING)) {
            s.domain.set(DomainState.DETACHED);
        } else {
            s.pressure.set(0);
        }
        s.drainers.clear();
        s.at.set(cpu, Piece.IDLE);
        return true;
    }
}
