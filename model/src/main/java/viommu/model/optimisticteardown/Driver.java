package viommu.model.optimisticteardown;

/** The guest's IOMMU driver on each CPU: map, with the look-up for reuse, and unmap ({@code Driver.tla}). */
public class Driver {
    protected final Constants c;
    protected final Rules rules;

    public Driver(Constants constants, Rules rules) {
        c = constants;
        this.rules = rules;
    }

    /** A caller asks for a buffer on the page. */
    public boolean map(OptimisticTeardownState s, int cpu, int page, int access) {
        if (!s.isAt(cpu, Piece.IDLE)
                || !c.isMapper(cpu)
                || !s.domain.is(DomainState.ATTACHED)
                || s.buffers() >= c.bufferLimit) {
            return false;
        }
        s.wish.set(cpu, c.translation(page, access));
        s.at.set(cpu, Piece.LOOK_UP);
        return true;
    }

    /** The mapping structure has one that can be reused. Nobody holds it meanwhile. */
    public boolean lookUp(OptimisticTeardownState s, int cpu, int iova) {
        if (!s.isAt(cpu, Piece.LOOK_UP) || !rules.mappings().matches(s, cpu, iova)) {
            return false;
        }
        s.hand.set(cpu, iova);
        s.at.set(cpu, Piece.REUSE);
        return true;
    }

    /** The mapping structure has none. */
    public boolean miss(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.LOOK_UP)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (rules.mappings().matches(s, cpu, i)) {
                return false;
            }
        }
        s.at.set(cpu, Piece.INSTALL);
        return true;
    }

    /** Takes what was found, out of its pool if it is in one, and the map returns; or it is lost, and a new one is made. */
    public boolean reuse(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.REUSE)) {
            return false;
        }
        int iova = s.hand.at(cpu);
        s.hand.clear(cpu);
        if (!rules.mappings().stillMatches(s, cpu, iova)) {
            s.at.set(cpu, Piece.INSTALL);
            return true;
        }
        rules.pools().takeForReuse(s, iova);
        s.users.set(iova, rules.mappings().usersAfterReuse(s, iova));
        returnMap(s, cpu, iova);
        return true;
    }

    /** A new mapping, which the emulator learns of (caching mode): it faults the page in, pins it and shadows the entry. */
    public boolean install(OptimisticTeardownState s, int cpu, int iova) {
        if (!s.isAt(cpu, Piece.INSTALL) || !s.mapping.is(iova, Mapping.FREE)) {
            return false;
        }
        int wish = s.wish.at(cpu);
        s.ioPageTable.set(iova, wish);
        s.owner.set(c.pageOf(wish), Owner.GUEST);
        s.pin.set(iova, c.pageOf(wish));
        s.shadow.set(iova, wish);
        s.users.set(iova, 1);
        returnMap(s, cpu, iova);
        return true;
    }

    /** No IOVA is free: the map fails. */
    public boolean giveUp(OptimisticTeardownState s, int cpu) {
        if (!s.isAt(cpu, Piece.INSTALL) || s.mapping.count(Mapping.FREE) > 0) {
            return false;
        }
        s.wish.clear(cpu);
        s.at.set(cpu, Piece.IDLE);
        return true;
    }

    private static void returnMap(OptimisticTeardownState s, int cpu, int iova) {
        s.mapping.set(iova, Mapping.LIVE);
        s.held.add(iova, 1);
        s.asked.set(iova, s.wish.at(cpu));
        s.wish.clear(cpu);
        s.at.set(cpu, Piece.IDLE);
    }

    /** A caller gives a buffer back. With the last one the mapping is parked, or torn down at once if there is no room. */
    public boolean unmap(OptimisticTeardownState s, int cpu, int iova) {
        if (!s.isAt(cpu, Piece.IDLE) || s.held.at(iova) == 0 || !s.mapping.is(iova, Mapping.LIVE)) {
            return false;
        }
        s.held.add(iova, -1);
        if (s.held.at(iova) == 0) {
            s.asked.clear(iova);
        }
        int users = rules.mappings().usersAfterUnmap(s, iova);
        s.users.set(iova, users);
        if (users > 0) {
            return true;
        }
        if (rules.pools().hasRoom(s, cpu)) {
            s.mapping.set(iova, Mapping.STALE);
            rules.pools().park(s, cpu, iova);
        } else {
            rules.order().begin(s, cpu, iova, Mapping.UNMAPPING);
        }
        return true;
    }
}
