package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The base of a range is aligned downwards, and the number of its pages stays as it was. */
final class CountNotWidened extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "CountNotWidened",
                    "BlockPages",
                    "the base of a range is aligned downwards, and the number of its pages stays as " + "it was",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/0a3f6b346301",
                            "Fix aligned pages in calculate_psi_aligned_address",
                            Certainty.SOURCE_READ)),
                    "Ranges",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new CountNotWidened(c)));

    private CountNotWidened(Constants c) {
        super(c);
    }

    @Override
    public int blockPages(int order, int pages) {
        return pages;
    }
}
