package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Of a page of double size, written as two equal leaves, only the first leaf is cleared. */
final class OneReplicaCleared extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "OneReplicaCleared",
                    "Cleared",
                    "of a page of double size, written as two equal leaves, only the first leaf is " + "cleared",
                    List.of(new Citation(
                            "Linux, iommu/amd: Unmap all L7 PTEs when downgrading page-sizes (2019)",
                            "the other copies keep providing access to the old mapping",
                            Certainty.SOURCE_READ)),
                    "Ranges",
                    "KeepsContractWithoutWindow"),
            (c, clean) -> clean.with(new OneReplicaCleared(c)));

    private OneReplicaCleared(Constants c) {
        super(c);
    }

    @Override
    public long cleared(int first, int last) {
        boolean doubled = last == first + 1 && first % 2 == 0;
        return doubled ? 1L << first : super.cleared(first, last);
    }
}
