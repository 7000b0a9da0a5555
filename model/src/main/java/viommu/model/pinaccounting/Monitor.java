package viommu.model.pinaccounting;

import viommu.model.state.Domain;

/**
 * The hypervisor's user space: it attaches domains, and changes what memory the guest has ({@code Monitor.tla}). Discarded memory
 * is unmapped first; a moved slot and a page that the guest reports as free must not be mapped.
 */
public class Monitor {
    protected final Constants c;
    protected final Rules rules;

    public Monitor(Constants constants, Rules rules) {
        c = constants;
        this.rules = rules;
    }

    /** Both domains come and go where they are looked at; beside memory that comes and goes only the second one does. */
    private boolean comesAndGoes(int domain) {
        return c.is(Feature.SHARED) || c.is(Feature.BALLOON) && domain != 0;
    }

    public boolean attach(PinAccountingState s, int domain) {
        if (!s.idle() || !comesAndGoes(domain) || s.attached.contains(domain)) {
            return false;
        }
        rules.begin(s, Op.ATTACH, Constants.A, domain, s.recorded(), Phase.FILL);
        return true;
    }

    public boolean detach(PinAccountingState s, int domain) {
        if (!s.idle() || !comesAndGoes(domain) || !s.attached.contains(domain)) {
            return false;
        }
        rules.begin(s, Op.DETACH, Constants.A, domain, s.recorded(), Phase.CLEAR);
        return true;
    }

    /** Whether pages can be populated: the guest has none of them. */
    protected final boolean canPopulate(PinAccountingState s, int first, int last) {
        return s.idle()
                && c.is(Feature.BALLOON)
                && first <= last
                && (s.plugged.bits() & Constants.bits(first, last)) == 0;
    }

    /** The guest gets pages, or gets them back from the balloon: they are mapped, and only then the guest's to use. */
    public boolean populate(PinAccountingState s, int first, int last) {
        if (!canPopulate(s, first, last)) {
            return false;
        }
        rules.begin(s, Op.POPULATE, Constants.A, Domain.NONE, Constants.bits(first, last), Phase.FILL);
        return true;
    }

    /** Whether pages can be discarded: the guest has all of them. */
    protected final boolean canDiscard(PinAccountingState s, int first, int last) {
        return s.idle()
                && c.is(Feature.BALLOON)
                && first <= last
                && (Constants.bits(first, last) & ~s.plugged.bits()) == 0;
    }

    /** The guest gives pages back: they are unmapped, and only then the host's. */
    public boolean discard(PinAccountingState s, int first, int last) {
        if (!canDiscard(s, first, last)) {
            return false;
        }
        rules.begin(s, Op.DISCARD, Constants.A, Domain.NONE, Constants.bits(first, last), Phase.CLEAR);
        return true;
    }

    /** A page that is not mapped gets another frame. */
    public boolean moveSlot(PinAccountingState s, int page, int frame) {
        if (!c.is(Feature.BALLOON) || s.backing.isNone(page) || s.kept(page) || !s.owner.is(frame, Owner.OTHER)) {
            return false;
        }
        s.release(page);
        s.backing.set(page, frame);
        s.owner.set(frame, Owner.GUEST);
        return true;
    }

    /** The host takes a page that the guest reports as free and that is not mapped; the guest may touch it again at any time. */
    public boolean reportFree(PinAccountingState s, int page) {
        if (!c.is(Feature.BALLOON) || s.backing.isNone(page) || s.kept(page)) {
            return false;
        }
        s.release(page);
        return true;
    }
}
