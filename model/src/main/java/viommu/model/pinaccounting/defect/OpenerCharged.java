package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Actors;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The process that opened the container is charged, whichever maps. */
final class OpenerCharged extends Rules {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "OpenerCharged",
                    "Payer",
                    "the process that opened the container is charged, whichever maps",
                    List.of(new Citation(
                            "derived from dma->mm in Linux drivers/vfio/vfio_iommu_type1.c",
                            "the process that maps is charged; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "Regions",
                    "ChargesExact"),
            (c, clean) -> Actors.with(c, new OpenerCharged(c)));

    private OpenerCharged(Constants c) {
        super(c);
    }

    @Override
    public int payer(PinAccountingState s) {
        return Constants.A;
    }
}
