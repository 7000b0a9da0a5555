package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Caller;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Op;
import viommu.model.pinaccounting.Phase;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.state.Domain;

/** A map over an existing mapping is accepted. */
final class OverlappingMap extends Caller {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "OverlappingMap",
                    "Map",
                    "a map over an existing mapping is accepted",
                    List.of(new Citation(
                            "cloud-hypervisor f74255f5e",
                            "MAP over an existing mapping must be refused",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "PinsExact"),
            (c, clean) -> clean.with(new OverlappingMap(c)));

    private OverlappingMap(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean map(PinAccountingState s, int caller, int first, int last) {
        if (!mayAsk(s, caller) || first > last) {
            return false;
        }
        rules.begin(s, Op.MAP, caller, Domain.NONE, Constants.bits(first, last), Phase.FILL);
        return true;
    }
}
