package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Monitor;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** Memory that is plugged in is not mapped for the device. */
final class PluggedWithoutMap extends Monitor {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "PluggedWithoutMap",
                    "Populate",
                    "memory that is plugged in is not mapped for the device",
                    List.of(new Citation(
                            "cloud-hypervisor issues 1884 and 942",
                            "what is mapped follows a request and not what is"
                                    + " plugged; QEMU: \"The mapping in VFIO completely"
                                    + " resembles the state of our bitmap\"",
                            Certainty.SOURCE_READ)),
                    "Balloon",
                    "PluggedIsMapped"),
            (c, clean) -> clean.with(new PluggedWithoutMap(c)));

    private PluggedWithoutMap(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean populate(PinAccountingState s, int first, int last) {
        if (!canPopulate(s, first, last)) {
            return false;
        }
        s.plugged.setBits(s.plugged.bits() | Constants.bits(first, last));
        return true;
    }
}
