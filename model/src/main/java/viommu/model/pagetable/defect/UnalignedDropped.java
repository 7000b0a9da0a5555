package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An invalidation whose range does not begin at the base of its block is ignored. */
final class UnalignedDropped extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnalignedDropped",
                    "Covered",
                    "an invalidation whose range does not begin at the base of its block is ignored",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/1efd17e7acb6",
                                    "qi_flush_piotlb() takes ALIGN for IS_ALIGNED",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "git.kernel.org/torvalds/c/288d08e78008",
                                    "Handle non-page aligned address",
                                    Certainty.SOURCE_READ)),
                    "Ranges",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new UnalignedDropped(c)));

    private UnalignedDropped(Constants c) {
        super(c);
    }

    @Override
    public long covered(int first, int last) {
        int pages = size(first, last);
        boolean aligned = first % blockPages(order(first, pages), pages) == 0;
        return aligned ? super.covered(first, last) : 0;
    }
}
