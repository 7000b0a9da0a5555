package viommu.model.pinaccounting;

import viommu.model.state.Domain;

/** Processes that have the container open, and ask for maps and unmaps ({@code Caller.tla}). */
public class Caller {
    protected final Constants c;
    protected final Rules rules;

    public Caller(Constants constants, Rules rules) {
        c = constants;
        this.rules = rules;
    }

    /** A second process has the container open only where regions are looked at. */
    protected final boolean mayAsk(PinAccountingState s, int caller) {
        return s.idle() && !c.is(Feature.BALLOON) && (caller == Constants.A || c.is(Feature.REGIONS));
    }

    /** Some of the IOVAs are mapped already. */
    public boolean overlaps(PinAccountingState s, int first, int last) {
        return (s.recorded() & Constants.bits(first, last)) != 0;
    }

    /** No area is cut by the range: each is inside or outside. */
    public boolean wholeAreas(PinAccountingState s, int first, int last) {
        long range = Constants.bits(first, last);
        for (int i = 0; i < c.iovas(); i++) {
            if (s.area.at(i) > 0) {
                long pages = Constants.bits(i, i + s.area.at(i) - 1);
                if ((pages & range) != 0 && (pages & ~range) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    public boolean map(PinAccountingState s, int caller, int first, int last) {
        if (!mayAsk(s, caller) || first > last || overlaps(s, first, last)) {
            return false;
        }
        rules.begin(s, Op.MAP, caller, Domain.NONE, Constants.bits(first, last), Phase.FILL);
        return true;
    }

    public boolean unmap(PinAccountingState s, int caller, int first, int last) {
        if (!mayAsk(s, caller) || first > last || !overlaps(s, first, last) || !wholeAreas(s, first, last)) {
            return false;
        }
        rules.begin(s, Op.UNMAP, caller, Domain.NONE, s.recorded() & Constants.bits(first, last), Phase.CLEAR);
        return true;
    }

    /** An area becomes two, of which the second begins at the IOVA. */
    public boolean cut(PinAccountingState s, int iova) {
        int start = startOf(s, iova);
        if (!s.idle() || start == Domain.NONE) {
            return false;
        }
        s.area.set(iova, start + s.area.at(start) - iova);
        s.area.set(start, iova - start);
        return true;
    }

    /** Where the area begins that has the IOVA inside, and not as its first. */
    public final int startOf(PinAccountingState s, int iova) {
        for (int start = 0; start < iova; start++) {
            if (iova < start + s.area.at(start)) {
                return start;
            }
        }
        return Domain.NONE;
    }
}
