package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Monitor;
import viommu.model.pinaccounting.Op;
import viommu.model.pinaccounting.Phase;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.state.Domain;

/** Memory that goes is mapped once more and not unmapped. */
final class TeardownMaps extends Monitor {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "TeardownMaps",
                    "Discard",
                    "memory that goes is mapped once more and not unmapped",
                    List.of(new Citation(
                            "cloud-hypervisor PR 1332",
                            "failed to remove all guest memory regions: the teardown calls map",
                            Certainty.SOURCE_READ)),
                    "Balloon",
                    "PinsExact"),
            (c, clean) -> clean.with(new TeardownMaps(c)));

    private TeardownMaps(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean discard(PinAccountingState s, int first, int last) {
        if (!canDiscard(s, first, last)) {
            return false;
        }
        rules.begin(s, Op.POPULATE, Constants.A, Domain.NONE, Constants.bits(first, last), Phase.FILL);
        return true;
    }
}
