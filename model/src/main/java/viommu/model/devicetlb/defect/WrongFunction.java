package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.Teardown;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The invalidation for the virtual function is addressed to the physical one. */
final class WrongFunction extends Teardown {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "WrongFunction",
                    "Addressee",
                    "the invalidation for the virtual function is addressed to the physical one",
                    List.of(new Citation(
                            "Linux, iommu/vt-d: Fix dev iotlb pfsid use (2018)",
                            "an invalidation that names the wrong function; here the function that it reaches",
                            Certainty.TITLE_SEEN)),
                    "ExactFixed",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new WrongFunction(c)));

    private WrongFunction(Constants c) {
        super(c);
    }

    @Override
    public int addressee(int function) {
        return Constants.PF;
    }
}
