package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Iommu;
import viommu.model.pagetable.PageTableState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The shadow walk skips an upper entry that is absent, and keeps what it had below. */
final class SkippedUpperEntry extends Iommu {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SkippedUpperEntry",
                    "ShadowOf",
                    "the shadow walk skips an upper entry that is absent, and keeps what it had below",
                    List.of(new Citation(
                            "gitlab.com/qemu-project/qemu/-/commit/36d2d52bdb",
                            "intel-iommu: send PSI always even if across PDEs",
                            Certainty.SOURCE_READ)),
                    "Shadow",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new SkippedUpperEntry(c)));

    private SkippedUpperEntry(Constants c) {
        super(c);
    }

    @Override
    public int shadowOf(PageTableState s, int iova) {
        return s.lowerTable.isNone(Constants.regionOf(iova)) ? s.iotlb.at(iova) : super.shadowOf(s, iova);
    }
}
