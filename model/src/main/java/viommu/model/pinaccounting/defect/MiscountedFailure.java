package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Op;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A map that failed at a page is credited with all of its pages. */
final class MiscountedFailure extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "MiscountedFailure",
                    "Uncharged",
                    "a map that failed at a page is credited with all of its pages",
                    List.of(new Citation(
                            "Xen 74a11c43fd (XSA-389, CVE-2021-28705, CVE-2021-28709)",
                            "the partial success of an update of several entries is not reflected in counters",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "ChargesExact"),
            (c, clean) -> Actors.with(c, new MiscountedFailure(c)));

    private MiscountedFailure(Constants c) {
        super(c);
    }

    @Override
    public int uncharged(PinAccountingState s, int caller) {
        return s.task.op.is(Op.UNDO)
                ? caller == s.task.caller.get() ? s.task.iovas.size() : 0
                : super.uncharged(s, caller);
    }
}
