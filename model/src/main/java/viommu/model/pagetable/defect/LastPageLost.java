package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The last page of a range is taken for the first page after it. */
final class LastPageLost extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LastPageLost",
                    "Size",
                    "the last page of a range is taken for the first page after it",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/2212fc2acf3f",
                                    "iommu/amd: Fix domain flush size when syncing iotlb: an inclusive end is taken "
                                            + "for an exclusive one",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "Linux, iommu/arm-smmu-v3: Fix size calculation in arm_smmu_mm_invalidate_range()"
                                            + " (2022)",
                                    "the same two kinds of end",
                                    Certainty.TITLE_SEEN)),
                    "Ranges",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new LastPageLost(c)));

    private LastPageLost(Constants c) {
        super(c);
    }

    @Override
    public int size(int first, int last) {
        return last - first;
    }
}
