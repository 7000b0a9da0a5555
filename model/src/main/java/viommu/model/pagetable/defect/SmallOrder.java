package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The size of the invalidated block is half of what the range needs. */
final class SmallOrder extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SmallOrder",
                    "Order",
                    "the size of the invalidated block is half of what the range needs",
                    List.of(new Citation(
                            "Xen fd33987ba2, d4619ab51e, fd3102e5d2",
                            "VT-d: the size bits of a device TLB invalidation are wrong, its address is not "
                                    + "aligned",
                            Certainty.SOURCE_READ)),
                    "Ranges",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new SmallOrder(c)));

    private SmallOrder(Constants c) {
        super(c);
    }

    @Override
    public int order(int first, int pages) {
        return Math.max(0, super.order(first, pages) - 1);
    }
}
