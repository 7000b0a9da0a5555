package viommu.model.optimisticteardown;

/** The mapping structure of the driver: what a look-up finds, and how users are counted ({@code Mappings.tla}). */
public class Mappings {
    protected final Constants c;

    public Mappings(Constants constants) {
        c = constants;
    }

    /** Whether a mapping in that state can be taken by a map. */
    public boolean isReusable(Mapping mapping) {
        return mapping == Mapping.STALE || c.shared() && mapping == Mapping.LIVE;
    }

    /** Whether a mapping serves a caller who asks for that: the same page, with the same permission. */
    public boolean serves(int translation, int wish) {
        return translation == wish;
    }

    /** Whether a map on the CPU can take the mapping of the IOVA. */
    public final boolean matches(OptimisticTeardownState s, int cpu, int iova) {
        return isReusable(s.mapping.at(iova))
                && !s.ioPageTable.isNone(iova)
                && serves(s.ioPageTable.at(iova), s.wish.at(cpu));
    }

    /** Whether what was found can still be taken: it was not locked in between. */
    public boolean stillMatches(OptimisticTeardownState s, int cpu, int iova) {
        return matches(s, cpu, iova);
    }

    public int usersAfterReuse(OptimisticTeardownState s, int iova) {
        return s.users.at(iova) + 1;
    }

    public int usersAfterUnmap(OptimisticTeardownState s, int iova) {
        return s.users.at(iova) - 1;
    }
}
