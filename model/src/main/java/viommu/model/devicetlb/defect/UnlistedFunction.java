package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.DeviceTlbState;
import viommu.model.devicetlb.Driver;
import viommu.model.devicetlb.Teardown;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An attached function is not registered for the invalidation of device TLBs. */
final class UnlistedFunction extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnlistedFunction",
                    "Attach",
                    "an attached function is not registered for the invalidation of device TLBs",
                    List.of(new Citation(
                            "pKVM-IA issue 84",
                            "the device TLB is not flushed at all; a failed cache_tag_assign_domain() is not noticed",
                            Certainty.SOURCE_READ)),
                    "ExactHotPlug",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new UnlistedFunction(c)));

    private UnlistedFunction(Constants c) {
        super(c, new Teardown(c));
    }

    @Override
    public boolean attach(DeviceTlbState s, int function) {
        long listed = s.flushList.bits();
        if (!super.attach(s, function)) {
            return false;
        }
        s.flushList.setBits(listed);
        return true;
    }
}
