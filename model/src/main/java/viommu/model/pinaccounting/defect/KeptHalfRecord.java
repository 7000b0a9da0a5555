package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Caller;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.state.Domain;

/** When an area is cut in two, the first half keeps its old bounds. */
final class KeptHalfRecord extends Caller {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "KeptHalfRecord",
                    "Cut",
                    "when an area is cut in two, the first half keeps its old bounds",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/e7250ab7ca49 (CVE-2023-52801)",
                            "iommufd: the tree of areas is not updated when an area is split",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "RecordsExact"),
            (c, clean) -> clean.with(new KeptHalfRecord(c)));

    private KeptHalfRecord(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean cut(PinAccountingState s, int iova) {
        int start = startOf(s, iova);
        if (!s.idle() || start == Domain.NONE) {
            return false;
        }
        s.area.set(iova, start + s.area.at(start) - iova);
        return true;
    }
}
