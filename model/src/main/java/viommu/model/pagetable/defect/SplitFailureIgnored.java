package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.pagetable.Driver;
import viommu.model.pagetable.PageTableState;
import viommu.model.pagetable.Piece;
import viommu.model.pagetable.Plan;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A part of a superpage cannot be unmapped for want of memory, and the error is ignored. */
final class SplitFailureIgnored extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SplitFailureIgnored",
                    "FailSplit",
                    "a part of a superpage cannot be unmapped for want of memory, and the error is " + "ignored",
                    List.of(
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-222.html, a0cce6048d",
                                    "a failed removal is not noticed, and the page is freed",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-247.html, 92790672de",
                                    "a page is freed to the hypervisor and potentially reused in spite of writable "
                                            + "mappings",
                                    Certainty.SOURCE_READ)),
                    "TwoLevels",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new SplitFailureIgnored(c)));

    private SplitFailureIgnored(Constants c) {
        super(c, new Coverage(c), new Plan(c));
    }

    @Override
    public boolean failSplit(PageTableState s) {
        if (!isNext(s, Piece.SPLIT)) {
            return false;
        }
        s.task.todo.clear();
        s.task.todo.append(Piece.RELEASE.ordinal());
        return true;
    }
}
