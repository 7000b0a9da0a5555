package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.Teardown;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The size of the invalidated block is half of what the range needs. */
final class SmallBlock extends Teardown {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SmallBlock",
                    "Exponent",
                    "the size of the invalidated block is half of what the range needs",
                    List.of(new Citation(
                            "Xen fd33987ba2, d4619ab51e, fd3102e5d2",
                            "VT-d: the size bits of a device TLB invalidation are wrong, its address is not aligned",
                            Certainty.SOURCE_READ)),
                    "ExactFixed",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new SmallBlock(c)));

    private SmallBlock(Constants c) {
        super(c);
    }

    @Override
    public int exponent(int first, int pages) {
        return Math.max(0, super.exponent(first, pages) - 1);
    }
}
