package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Only the first page of a range is invalidated. */
final class FirstPageOnly extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FirstPageOnly",
                    "Covered",
                    "only the first page of a range is invalidated",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/d4dd920cc2f6",
                            "iommu/rockchip: Make sure that page table state is coherent: of a range only the"
                                    + " first page is zapped",
                            Certainty.SOURCE_READ)),
                    "Ranges",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new FirstPageOnly(c)));

    private FirstPageOnly(Constants c) {
        super(c);
    }

    @Override
    public long covered(int first, int last) {
        return 1L << first;
    }
}
