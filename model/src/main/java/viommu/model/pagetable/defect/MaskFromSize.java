package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The size of the invalidated block follows from the number of pages alone, wherever the range begins. */
final class MaskFromSize extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "MaskFromSize",
                    "Order",
                    "the size of the invalidated block follows from the number of pages alone, "
                            + "wherever the range begins",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/59bf3557cf2f",
                            "Calculate mask for non-aligned flushes",
                            Certainty.SOURCE_READ)),
                    "Ranges",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new MaskFromSize(c)));

    private MaskFromSize(Constants c) {
        super(c);
    }

    @Override
    public int order(int first, int pages) {
        int order = 0;
        while (1 << order < pages) {
            order++;
        }
        return order;
    }
}
