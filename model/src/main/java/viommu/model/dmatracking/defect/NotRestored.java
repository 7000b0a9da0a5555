package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.dmatracking.UnpinStep;
import viommu.model.dmatracking.UnpinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** After a failure of VFIO the entry stays zero. */
final class NotRestored extends UnpinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "NotRestored",
                    "Restore",
                    "after a failure of VFIO the entry stays zero",
                    List.of(
                            new Citation(
                                    "crosvm devices/src/pci/coiommu.rs, unpin_page",
                                    "derived from its error path: no published case is known",
                                    Certainty.OWN_ANALYSIS),
                            new Citation(
                                    "git.kernel.org/torvalds/c/aae7a75a821a",
                                    "vfio/type1: Add proper error unwind for vfio_iommu_replay(): records and pins that differ after an error",
                                    Certainty.TITLE_SEEN)),
                    "SingleLru",
                    "PinsExact"),
            (c, clean) -> clean.with(new NotRestored(c)));

    private NotRestored(Constants c) {
        super(c);
    }

    @Override
    public boolean restore(DmaTrackingState s) {
        if (!s.unpinner.at.is(UnpinStep.RESTORE)) {
            return false;
        }
        kept(s);
        return true;
    }
}
