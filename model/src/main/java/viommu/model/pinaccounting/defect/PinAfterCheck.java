package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The frame is looked up first and pinned when it is mapped. */
final class PinAfterCheck extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "PinAfterCheck",
                    "PinsInLookUp",
                    "the frame is looked up first and pinned when it is mapped",
                    List.of(
                            new Citation(
                                    "Xen 1f0b0bb777 (XSA-285)",
                                    "a page changes its owner or type between the check and the mapping",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "Xen 6d4f36c3fe (XSA-284)",
                                    "an IOMMU mapping into an unowned page",
                                    Certainty.SOURCE_READ)),
                    "Regions",
                    "OvercommitSafe"),
            (c, clean) -> Actors.with(c, new PinAfterCheck(c)));

    private PinAfterCheck(Constants c) {
        super(c);
    }

    @Override
    public boolean pinsInLookUp() {
        return false;
    }
}
