package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.pagetable.PageTableState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An unmap under an emulated IOMMU does not note its range for the invalidation. */
final class EmptyGather extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EmptyGather",
                    "Gathered",
                    "an unmap under an emulated IOMMU does not note its range for the invalidation",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/b48ca9206138",
                            "iommupt: Always add IOVA range to iotlb_gather",
                            Certainty.SOURCE_READ)),
                    "Shadow",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new EmptyGather(c)));

    private EmptyGather(Constants c) {
        super(c);
    }

    @Override
    public long gathered(PageTableState s) {
        boolean unmaps = !s.task.frames.isEmpty();
        return c.shadowed() && unmaps ? 0 : super.gathered(s);
    }
}
