package viommu.model.pagetable.defect;

import java.util.List;
import viommu.model.pagetable.Constants;
import viommu.model.pagetable.Coverage;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An invalidation of everything is taken for one of the first page. */
final class GlobalTakenForOne extends Coverage {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "GlobalTakenForOne",
                    "Everything",
                    "an invalidation of everything is taken for one of the first page",
                    List.of(new Citation(
                            "Xen fd33987ba2, d4619ab51e, fd3102e5d2",
                            "VT-d: frame 0 and count 0, meant as everything, is taken for one page",
                            Certainty.SOURCE_READ)),
                    "Ranges",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new GlobalTakenForOne(c)));

    private GlobalTakenForOne(Constants c) {
        super(c);
    }

    @Override
    public long everything() {
        return 1;
    }
}
