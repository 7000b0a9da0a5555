package viommu.model.devicetlb.defect;

import java.util.List;
import java.util.Map;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.Teardown;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The size of the invalidated block follows from the number of pages alone, wherever the range begins. */
final class UnalignedRange extends Teardown {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnalignedRange",
                    "Exponent",
                    "the size of the invalidated block follows from the number of pages alone",
                    List.of(
                            new Citation(
                                    "Xen fd33987ba2, d4619ab51e, fd3102e5d2",
                                    "VT-d: the size bits of a device TLB invalidation are wrong, its address is not aligned",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "git.kernel.org/torvalds/c/59bf3557cf2f",
                                    "Calculate mask for non-aligned flushes",
                                    Certainty.SOURCE_READ)),
                    "ExactFixed",
                    "NoDmaAfterTeardown",
                    Map.of("Iovas", 3)),
            (c, clean) -> clean.with(new UnalignedRange(c)));

    private UnalignedRange(Constants c) {
        super(c);
    }

    @Override
    public int exponent(int first, int pages) {
        return pages <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(pages - 1);
    }
}
