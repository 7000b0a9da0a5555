package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A domain that is attached beside another pins every page again. */
final class PinnedAgain extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "PinnedAgain",
                    "NeedsPin",
                    "a domain that is attached beside another pins every page again",
                    List.of(new Citation(
                            "Linux drivers/iommu/iommufd/pages.c, \"pinned exactly once\"",
                            "the rule that is broken: a frame that a domain holds is not pinned for another",
                            Certainty.SOURCE_READ)),
                    "Shared",
                    "PinsExact"),
            (c, clean) -> Actors.with(c, new PinnedAgain(c)));

    private PinnedAgain(Constants c) {
        super(c);
    }

    @Override
    public boolean needsPin(PinAccountingState s) {
        return true;
    }
}
