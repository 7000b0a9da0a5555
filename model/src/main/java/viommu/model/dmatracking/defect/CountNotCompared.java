package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.UnpinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** PINNED is cleared whatever the map count is. */
final class CountNotCompared extends UnpinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "CountNotCompared",
                    "Unpinnable",
                    "PINNED is cleared whatever the map count is",
                    List.of(new Citation(
                            "crosvm devices/src/pci/coiommu.rs, unpin_page",
                            "derived from its comparison with exactly PINNED: no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "SingleLru",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new CountNotCompared(c)));

    private CountNotCompared(Constants c) {
        super(c);
    }

    @Override
    public boolean unpinnable(DmaTrackingState s, int page) {
        return s.pinned.contains(page) && !s.accessed.contains(page);
    }
}
