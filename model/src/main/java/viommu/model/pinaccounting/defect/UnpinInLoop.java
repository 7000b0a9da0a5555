package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Container;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Each page is unpinned as soon as its entry is cleared, inside the loop. */
final class UnpinInLoop extends Container {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnpinInLoop",
                    "ClearPte",
                    "each page is unpinned as soon as its entry is cleared, inside the loop",
                    List.of(new Citation(
                            "Linux drivers/vfio/vfio_iommu_type1.c, vfio_sync_unpin",
                            "the rule that is broken: unmap n times, one sync, only then unpin",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new UnpinInLoop(c)));

    private UnpinInLoop(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean clearPte(PinAccountingState s) {
        int iova = s.task.current();
        if (!super.clearPte(s)) {
            return false;
        }
        if (!s.hand.isNone(iova)) {
            s.addPins(s.hand.at(iova), -1);
            s.charge(s.payer.at(iova), -1);
            s.payer.clear(iova);
            s.hand.clear(iova);
        }
        return true;
    }
}
