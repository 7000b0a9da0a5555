package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.pagetable.PageTableState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The invalidation before a table page is freed is hinted to be for leaf entries only. */
final class LeafOnlyHint extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LeafOnlyHint",
                    "LeafOnly",
                    "the invalidation before a table page is freed is hinted to be for leaf entries " + "only",
                    List.of(new Citation(
                            "derived from git.kernel.org/torvalds/c/ea8ea460c9ac",
                            "Clean up and fix page table clear/free behaviour: the rule is to leave the hint "
                                    + "out; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "TwoLevels",
                    "NoFreedTableWalk"),
            (c, clean) -> clean.with(new LeafOnlyHint(c)));

    private LeafOnlyHint(Constants c) {
        super(c);
    }

    @Override
    public boolean leafOnly(PageTableState s) {
        return true;
    }
}
