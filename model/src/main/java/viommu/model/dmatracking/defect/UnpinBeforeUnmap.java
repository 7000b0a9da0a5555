package viommu.model.dmatracking.defect;

import java.util.List;
import viommu.model.dmatracking.Constants;
import viommu.model.dmatracking.UnpinStep;
import viommu.model.dmatracking.UnpinWorker;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** VFIO unpins a page before it is unmapped from the device. */
final class UnpinBeforeUnmap extends UnpinWorker {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnpinBeforeUnmap",
                    "VfioSteps",
                    "VFIO unpins a page before it is unmapped from the device",
                    List.of(new Citation(
                            "Linux drivers/vfio/vfio_iommu_type1.c, vfio_sync_unpin",
                            "the rule that is broken: unmap, flush, and only then unpin",
                            Certainty.SOURCE_READ)),
                    "SingleLru",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new UnpinBeforeUnmap(c)));

    private UnpinBeforeUnmap(Constants c) {
        super(c);
    }

    @Override
    public List<UnpinStep> vfioSteps() {
        return List.of(UnpinStep.UNPIN, UnpinStep.UNMAP);
    }
}
