package viommu.model.pinaccounting;

import viommu.model.state.Domain;

/** How a request begins and goes on, and which pins it takes and gives back ({@code Rules.tla}). */
public class Rules {
    protected final Constants c;

    public Rules(Constants constants) {
        c = constants;
    }

    /** A request on some IOVAs, by a process, for one domain or for all. Without a domain there is nothing to fill or to clear. */
    public final void begin(PinAccountingState s, Op op, int caller, int domain, long iovas, Phase phase) {
        s.task.op.set(op);
        s.task.caller.set(caller);
        s.task.domain.set(domain);
        s.task.iovas.setBits(iovas);
        long pages = phase == Phase.CLEAR ? hostPages(iovas) : iovas;
        goOver(s, s.targets() == 0 ? 0 : pages, phase);
    }

    /** The loop over these pages. */
    final void goOver(PinAccountingState s, long pages, Phase phase) {
        s.task.todo.setBits(pages);
        s.task.rest.setBits(phase == Phase.CLEAR && pages != 0 ? s.targets() : 0);
        s.task.phase.set(pages == 0 ? Phase.RETURN : phase);
    }

    /** The loop is done with the current page, and goes on with the next. */
    final void pageDone(PinAccountingState s, Phase then) {
        s.task.todo.remove(s.task.current());
        boolean last = s.task.todo.isEmpty();
        s.task.rest.setBits(s.task.phase.is(Phase.CLEAR) && !last ? s.targets() : 0);
        if (last) {
            s.task.phase.set(then);
        }
    }

    /** First the invalidation, once for all that was cleared, then the pins. */
    public Phase after(Phase phase) {
        return switch (phase) {
            case CLEAR -> Phase.SYNC;
            case SYNC -> Phase.UNPIN;
            default -> Phase.RETURN;
        };
    }

    /** The host's pages that hold the guest's pages of an unmap, as bits. They are of one size. */
    public long hostPages(long iovas) {
        return iovas;
    }

    /** A page is pinned once, however many domains map it: not when a domain is attached beside another. */
    public boolean needsPin(PinAccountingState s) {
        return !s.task.op.is(Op.ATTACH) || s.attached.isEmpty();
    }

    /** What looks the frame up pins it, in one. */
    public boolean pinsInLookUp() {
        return true;
    }

    /** The code of the process that is charged for what the request pins: the one that asks. */
    public int payer(PinAccountingState s) {
        return s.task.caller.get();
    }

    /** Another domain than this one maps the IOVA, so that it stays pinned. */
    public boolean stillHeld(PinAccountingState s, int iova, int domain) {
        for (int d = 0; d < c.domains(); d++) {
            if (d != domain && !s.table.isNone(c.entry(d, iova))) {
                return true;
            }
        }
        return false;
    }

    /** How many pins of a frame are given back: one for each page that was gathered. */
    public int unpinned(PinAccountingState s, int frame) {
        int unpinned = 0;
        for (int i = 0; i < c.iovas(); i++) {
            if (s.hand.at(i) == frame) {
                unpinned++;
            }
        }
        return unpinned;
    }

    /** How many pages a process is no longer charged for: those gathered ones that it paid for. */
    public int uncharged(PinAccountingState s, int caller) {
        int uncharged = 0;
        for (int i = 0; i < c.iovas(); i++) {
            if (s.hand.at(i) != Domain.NONE && s.payer.at(i) == caller) {
                uncharged++;
            }
        }
        return uncharged;
    }
}
