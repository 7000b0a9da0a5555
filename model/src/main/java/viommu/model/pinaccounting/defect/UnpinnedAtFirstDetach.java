package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A domain that is detached unpins pages that another domain maps. */
final class UnpinnedAtFirstDetach extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnpinnedAtFirstDetach",
                    "StillHeld",
                    "a domain that is detached unpins pages that another domain maps",
                    List.of(new Citation(
                            "Linux drivers/iommu/iommufd/pages.c, \"pinned exactly once\"",
                            "the rule that is broken: a frame is pinned while any storage location holds it",
                            Certainty.SOURCE_READ)),
                    "Shared",
                    "OvercommitSafe"),
            (c, clean) -> Actors.with(c, new UnpinnedAtFirstDetach(c)));

    private UnpinnedAtFirstDetach(Constants c) {
        super(c);
    }

    @Override
    public boolean stillHeld(PinAccountingState s, int iova, int domain) {
        return false;
    }
}
