package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The process that unmaps is credited, not the one that was charged. */
final class WrongPayer extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "WrongPayer",
                    "Uncharged",
                    "the process that unmaps is credited, not the one that was charged",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/046eca5018f8",
                            "vfio/type1: prevent underflow of locked_vm via exec():"
                                    + " pins are charged to one mm and uncharged from another",
                            Certainty.TITLE_SEEN)),
                    "Regions",
                    "ChargesExact"),
            (c, clean) -> Actors.with(c, new WrongPayer(c)));

    private WrongPayer(Constants c) {
        super(c);
    }

    @Override
    public int uncharged(PinAccountingState s, int caller) {
        int gathered = 0;
        for (int i = 0; i < c.iovas(); i++) {
            gathered += s.hand.isNone(i) ? 0 : 1;
        }
        return caller == s.task.caller.get() ? gathered : 0;
    }
}
