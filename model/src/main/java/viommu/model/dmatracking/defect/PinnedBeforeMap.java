package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.PinStep;
import viommu.model.dmatracking.PinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** PINNED is set before VFIO has pinned and mapped the page. */
final class PinnedBeforeMap extends PinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "PinnedBeforeMap",
                    "TestBeforePin",
                    "PINNED is set before VFIO has pinned and mapped the page",
                    List.of(new Citation(
                            "crosvm devices/src/pci/coiommu.rs, pin_page",
                            "derived from its order, map before flag: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new PinnedBeforeMap(c)));

    private PinnedBeforeMap(Constants c) {
        super(c);
    }

    @Override
    public boolean testBeforePin(DmaTrackingState s) {
        int page = s.pinner.at.is(PinStep.TEST) ? next(s) : 0;
        if (!super.testBeforePin(s)) {
            return false;
        }
        s.pinned.add(page);
        return true;
    }
}
