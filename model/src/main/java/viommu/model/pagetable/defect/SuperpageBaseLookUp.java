package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.pagetable.Driver;
import viommu.model.pagetable.PageTableState;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A look-up inside a superpage answers with its first frame, and an unmap unpins that. */
final class SuperpageBaseLookUp extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SuperpageBaseLookUp",
                    "LookUp",
                    "a look-up inside a superpage answers with its first frame, and an unmap unpins " + "that",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/77a1bce84bba",
                            "Fix a bug in intel_iommu_iova_to_phys() for huge page; the consequence is our "
                                    + "own analysis",
                            Certainty.SOURCE_READ)),
                    "TwoLevels",
                    "PinsExact"),
            (c, clean) -> clean.with(new SuperpageBaseLookUp(c)));

    private SuperpageBaseLookUp(Constants c) {
        super(c, new Coverage(c), new Plan(c));
    }

    @Override
    public int lookUp(PageTableState s, int iova) {
        int region = Constants.regionOf(iova);
        return s.superpage.isNone(region) ? super.lookUp(s, iova) : s.superpage.at(region);
    }
}
