package viommu.model.optimisticteardown;

/** The pools of stale mappings: who may park one, and which is torn down next ({@code Pools.tla}). */
public class Pools {
    protected final Constants c;

    public Pools(Constants constants) {
        c = constants;
    }

    /** How many mappings count against the quota of all pools: what is being torn down is still in reach. */
    public int stale(OptimisticTeardownState s) {
        return s.mapping.count(Mapping.STALE) + s.mapping.count(Mapping.EXPIRING);
    }

    /** Whether a mapping may be parked in the pool of the CPU; otherwise its unmap is strict. */
    public boolean hasRoom(OptimisticTeardownState s, int cpu) {
        return !s.isPressed() && s.pool.at(cpu).length() < c.poolQuota && stale(s) < c.staleQuota;
    }

    /** The mapping that a pool tears down next, which is not empty. */
    public int oldest(OptimisticTeardownState s, int cpu) {
        return s.pool.at(cpu).head();
    }

    /** Whether the timer of the CPU has something to tear down. */
    public boolean isDue(OptimisticTeardownState s, int cpu) {
        return !s.pool.at(cpu).isEmpty() && s.age.at(oldest(s, cpu)) >= c.staleAge;
    }

    /** The mapping is the last to be torn down. */
    public final void park(OptimisticTeardownState s, int cpu, int iova) {
        s.pool.at(cpu).append(iova);
    }

    /** The mapping leaves the pool that it waits in. */
    final void remove(OptimisticTeardownState s, int iova) {
        for (int cpu = 0; cpu < c.cpus(); cpu++) {
            s.pool.at(cpu).remove(iova);
        }
        s.age.set(iova, 0);
    }

    /** A map takes the mapping out of the pool that it waits in, if it does. */
    public void takeForReuse(OptimisticTeardownState s, int iova) {
        remove(s, iova);
    }

    /** Whether the mapping that was found due is still the pool's: it was not locked in between. */
    public boolean isStillStale(OptimisticTeardownState s, int iova) {
        return s.mapping.is(iova, Mapping.STALE);
    }

    /** The pools that an early teardown of everything empties, as bits. */
    public long poolsToDrain(int cpu) {
        return c.allCpus();
    }

    /** Whether no teardown is under way on any CPU. */
    public boolean allTornDown(OptimisticTeardownState s) {
        return s.mapping.count(Mapping.EXPIRING) == 0;
    }
}
