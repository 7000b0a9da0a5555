package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.UnpinStep;
import viommu.model.dmatracking.UnpinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A page that is found busy is not put back on the list of pages to unpin. */
final class BusyPageForgotten extends UnpinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "BusyPageForgotten",
                    "ClearAccessed",
                    "a page that is found busy is not put back on the list of pages to unpin",
                    List.of(new Citation(
                            "crosvm devices/src/pci/coiommu.rs, lru_unpin_pages_in_loop",
                            "our reading of what it does where unpin_gen_threshold is 0",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "NoPinLost"),
            (c, clean) -> clean.with(new BusyPageForgotten(c)));

    private BusyPageForgotten(Constants c) {
        super(c);
    }

    @Override
    public boolean clearAccessed(DmaTrackingState s) {
        if (!s.unpinner.at.is(UnpinStep.CLEAR_ACCESSED) || s.unpinner.isForced()) {
            return super.clearAccessed(s);
        }
        s.accessed.remove(s.unpinner.page.get());
        end(s);
        return true;
    }
}
