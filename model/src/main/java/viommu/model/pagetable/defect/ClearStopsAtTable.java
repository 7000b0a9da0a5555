package viommu.model.pagetable.defect;

import java.util.List;
import java.util.Map;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An unmap clears its range up to the end of the first lower table, and reports all of it. */
final class ClearStopsAtTable extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ClearStopsAtTable",
                    "Cleared",
                    "an unmap clears its range up to the end of the first lower table, and reports " + "all of it",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/86dc40c7ea9c",
                            "Fix unmap_pages support: the entries of the remainder are never cleared",
                            Certainty.SOURCE_READ)),
                    "TwoLevels",
                    "NoDmaAfterTeardown",
                    Map.of("Regions", 2)),
            (c, clean) -> clean.with(new ClearStopsAtTable(c)));

    private ClearStopsAtTable(Constants c) {
        super(c);
    }

    @Override
    public long cleared(int first, int last) {
        return super.cleared(first, last) & c.pagesOf(Constants.regionOf(first));
    }
}
