package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.UnpinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The balloon gets a page although the compare-and-swap has failed. */
final class BusyPageBallooned extends UnpinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "BusyPageBallooned",
                    "Busy",
                    "the balloon gets a page although the compare-and-swap has failed",
                    List.of(new Citation(
                            "crosvm devices/src/pci/coiommu.rs, unpin_pages_in_range",
                            "derived from its refusal to balloon: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleBalloon",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new BusyPageBallooned(c)));

    private BusyPageBallooned(Constants c) {
        super(c);
    }

    @Override
    public void busy(DmaTrackingState s) {
        if (s.unpinner.isForced()) {
            unpinned(s);
        } else {
            super.busy(s);
        }
    }
}
