package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The size of a range that reaches the end of the address space overflows to nothing. */
final class EndOverflows extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EndOverflows",
                    "Size",
                    "the size of a range that reaches the end of the address space overflows to " + "nothing",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/e7ad6c2a4b1a",
                            "Fix incorrect cache invalidation for mm notification: an end of all ones",
                            Certainty.SOURCE_READ)),
                    "Ranges",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new EndOverflows(c)));

    private EndOverflows(Constants c) {
        super(c);
    }

    @Override
    public int size(int first, int last) {
        return last == c.iovas() - 1 ? 0 : super.size(first, last);
    }
}
