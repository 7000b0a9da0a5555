package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.Teardown;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An invalidation of everything is taken for one of the first page. */
final class FlushAllFlushesOne extends Teardown {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FlushAllFlushesOne",
                    "WholeDeviceTlb",
                    "an invalidation of everything is taken for one of the first page",
                    List.of(new Citation(
                            "Xen fd33987ba2, d4619ab51e, fd3102e5d2",
                            "VT-d: frame 0 and count 0, meant as everything, is taken for one page",
                            Certainty.SOURCE_READ)),
                    "OverWideFixed",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new FlushAllFlushesOne(c)));

    private FlushAllFlushesOne(Constants c) {
        super(c);
    }

    @Override
    public long wholeDeviceTlb() {
        return 1;
    }
}
