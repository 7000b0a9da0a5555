package viommu.model.pinaccounting;

import viommu.model.state.Domain;

/** The container of VFIO type1 or iommufd: one request at a time, page by page ({@code Container.tla}). */
public class Container {
    protected final Constants c;
    protected final Rules rules;

    public Container(Constants constants, Rules rules) {
        c = constants;
        this.rules = rules;
    }

    private static boolean at(PinAccountingState s, Phase phase) {
        return s.task.phase.is(phase);
    }

    /** Looks the frame of the current page up, pins it and charges for it; beside another domain it is pinned already. */
    public boolean pin(PinAccountingState s) {
        if (!at(s, Phase.FILL) || !s.task.rest.isEmpty()) {
            return false;
        }
        int iova = s.task.current();
        int caller = rules.payer(s);
        boolean needsPin = rules.needsPin(s);
        int frame = needsPin ? s.backing.at(iova) : s.table.at(c.entry(firstAttached(s), iova));
        if (frame == Domain.NONE || needsPin && s.charged.at(caller) >= c.quota(caller)) {
            return false;
        }
        if (needsPin) {
            s.addPins(frame, rules.pinsInLookUp() ? 1 : 0);
            s.charge(caller, 1);
            s.payer.set(iova, caller);
        }
        s.hand.set(iova, frame);
        s.task.rest.setBits(s.targets());
        return true;
    }

    private static int firstAttached(PinAccountingState s) {
        return Long.numberOfTrailingZeros(s.attached.bits());
    }

    /** The page cannot be pinned: no memory, a bad address, or the quota is used up. */
    public boolean failPin(PinAccountingState s) {
        if (!at(s, Phase.FILL) || !s.task.rest.isEmpty() || !rules.needsPin(s)) {
            return false;
        }
        giveUp(s, s.task.iovas.bits() & ~s.task.todo.bits());
        return true;
    }

    /** Maps the current page in the next domain. */
    public boolean install(PinAccountingState s) {
        if (!at(s, Phase.FILL) || s.task.rest.isEmpty()) {
            return false;
        }
        int iova = s.task.current();
        int domain = s.task.next();
        int frame = s.hand.at(iova);
        if (rules.needsPin(s) && !rules.pinsInLookUp() && s.task.rest.bits() == s.targets()) {
            s.addPins(frame, 1);
        }
        s.table.set(c.entry(domain, iova), frame);
        s.task.rest.remove(domain);
        if (s.task.rest.isEmpty()) {
            s.hand.clear(iova);
            rules.pageDone(s, Phase.RETURN);
        }
        return true;
    }

    /** The next domain cannot map the current page. */
    public boolean failInstall(PinAccountingState s) {
        if (!at(s, Phase.FILL) || s.task.rest.isEmpty()) {
            return false;
        }
        giveUp(s, s.task.iovas.bits() & ~s.task.todo.bits() | 1L << s.task.current());
        return true;
    }

    /** The request failed: these pages are taken back. */
    protected final void giveUp(PinAccountingState s, long pages) {
        s.task.op.set(
                switch (s.task.op.get()) {
                    case ATTACH -> Op.DETACH;
                    case POPULATE -> Op.DISCARD;
                    default -> Op.UNDO;
                });
        rules.goOver(s, pages, Phase.CLEAR);
    }

    /** Clears the current page in the next domain, and gathers its frame when no other domain holds it. */
    public boolean clearPte(PinAccountingState s) {
        if (!at(s, Phase.CLEAR)) {
            return false;
        }
        int iova = s.task.current();
        int domain = s.task.next();
        int entry = c.entry(domain, iova);
        int frame = s.table.isNone(entry) ? s.hand.at(iova) : s.table.at(entry);
        s.hand.set(iova, rules.stillHeld(s, iova, domain) ? Domain.NONE : frame);
        s.table.clear(entry);
        s.task.rest.remove(domain);
        if (s.task.rest.isEmpty()) {
            rules.pageDone(s, rules.after(Phase.CLEAR));
        }
        return true;
    }

    /** The page cannot be unmapped, as when a superpage must be split and there is no memory: it stays as it is, the others go. */
    public boolean failClear(PinAccountingState s) {
        if (!canFailClear(s)) {
            return false;
        }
        rules.pageDone(s, rules.after(Phase.CLEAR));
        return true;
    }

    /** Only an unmap may fail, and only before anything of the page is cleared; a teardown never fails. */
    protected static boolean canFailClear(PinAccountingState s) {
        return at(s, Phase.CLEAR) && s.task.op.is(Op.UNMAP) && s.task.rest.bits() == s.targets();
    }

    /** One invalidation for everything that was cleared. */
    public boolean sync(PinAccountingState s) {
        if (!at(s, Phase.SYNC)) {
            return false;
        }
        for (int d = 0; d < c.domains(); d++) {
            for (int i = 0; i < c.iovas(); i++) {
                if ((s.targets() >> d & 1) != 0 && s.task.iovas.contains(i)) {
                    s.iotlb.clear(c.entry(d, i));
                }
            }
        }
        s.task.phase.set(rules.after(Phase.SYNC));
        return true;
    }

    /** Gives the pins of the gathered frames back, and what was charged for them. */
    public boolean unpin(PinAccountingState s) {
        if (!at(s, Phase.UNPIN)) {
            return false;
        }
        for (int f = 0; f < c.frames(); f++) {
            s.addPins(f, -rules.unpinned(s, f));
        }
        for (int a = 0; a < c.callers(); a++) {
            s.charge(a, -rules.uncharged(s, a));
        }
        for (int i = 0; i < c.iovas(); i++) {
            if (!s.hand.isNone(i)) {
                s.payer.clear(i);
                s.hand.clear(i);
            }
        }
        s.task.phase.set(rules.after(Phase.UNPIN));
        return true;
    }

    /** Everything is done, or taken back; the next request can come then. */
    protected boolean canReturn(PinAccountingState s) {
        return at(s, Phase.RETURN);
    }

    /**
     * The request returns, and the records say what is mapped now. What is populated, and what an unmap could not unmap, is an area
     * for each page. What is discarded is the host's.
     */
    public boolean returns(PinAccountingState s) {
        if (!canReturn(s)) {
            return false;
        }
        switch (s.task.op.get()) {
            case MAP -> s.area.set(Long.numberOfTrailingZeros(s.task.iovas.bits()), s.task.iovas.size());
            case POPULATE -> {
                pageByPage(s);
                s.plugged.setBits(s.plugged.bits() | s.task.iovas.bits());
            }
            case UNMAP -> pageByPage(s);
            case DISCARD -> {
                pageByPage(s);
                s.plugged.setBits(s.plugged.bits() & ~s.task.iovas.bits());
                for (int i = 0; i < c.iovas(); i++) {
                    if (s.task.iovas.contains(i)) {
                        s.release(i);
                    }
                }
            }
            case ATTACH -> s.attached.add(s.task.domain.get());
            case DETACH -> s.attached.remove(s.task.domain.get());
            case UNDO, NONE -> {}
        }
        s.task.end();
        return true;
    }

    /** Each page that is mapped is an area of its own. */
    private void pageByPage(PinAccountingState s) {
        for (int i = 0; i < c.iovas(); i++) {
            if (s.task.iovas.contains(i)) {
                s.area.set(i, s.mapped(i) ? 1 : 0);
            }
        }
    }
}
