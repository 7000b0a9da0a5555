package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.DeviceTlbState;
import viommu.model.devicetlb.Iommu;
import viommu.model.devicetlb.Request;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A request to a function that is gone is submitted again and again. */
final class RetriedRequest extends Iommu {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "RetriedRequest",
                    "TimeOut",
                    "a request to a function that is gone is submitted again and again",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/4fc82cd907ac",
                                    "iommu/vt-d: Don't issue ATS Invalidation request when device is disconnected",
                                    Certainty.TITLE_SEEN),
                            new Citation(
                                    "Xen 84c340ba4c, 1b39e1085c",
                                    "VT-d: time-outs of device TLB invalidations, and a device that must be hidden after one",
                                    Certainty.SOURCE_READ)),
                    "ExactHotPlug",
                    "TeardownsReturn"),
            (c, clean) -> clean.with(new RetriedRequest(c)));

    private RetriedRequest(Constants c) {
        super(c);
    }

    @Override
    public boolean timeOut(DeviceTlbState s, int function) {
        return !s.present.contains(function) && !s.request.is(function, Request.IDLE);
    }
}
