package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.UnpinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** After a failure of VFIO the entry is overwritten with PINNED: what was counted in between is lost. */
final class RestoredByStore extends UnpinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "RestoredByStore",
                    "Restore",
                    "after a failure of VFIO the entry is overwritten with PINNED: what was counted in between is lost",
                    List.of(new Citation(
                            "crosvm devices/src/pci/coiommu.rs, unpin_page",
                            "derived from its fetch_or on the error path: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new RestoredByStore(c)));

    private RestoredByStore(Constants c) {
        super(c);
    }

    @Override
    public boolean restore(DmaTrackingState s) {
        int page = s.unpinner.page.get();
        if (!super.restore(s)) {
            return false;
        }
        s.count.set(page, 0);
        s.accessed.remove(page);
        return true;
    }
}
