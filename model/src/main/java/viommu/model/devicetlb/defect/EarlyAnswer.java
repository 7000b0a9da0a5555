package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.Device;
import viommu.model.devicetlb.DeviceTlbState;
import viommu.model.devicetlb.Request;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A function answers an invalidation before its earlier posted writes have landed. */
final class EarlyAnswer extends Device {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EarlyAnswer",
                    "Complete",
                    "a function answers an invalidation before its earlier posted writes have landed",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/e65a6897be5e",
                                    "iommu/vt-d: Add a fix for devices need extra dtlb flush: completion overtakes"
                                            + " posted writes",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "github.com/riscv-non-isa/riscv-iommu/issues/393",
                                    "the rule that is broken: IOFENCE.C with PR and PW before memory is reclaimed",
                                    Certainty.SOURCE_READ)),
                    "ExactFixed",
                    "NoStaleDma"),
            (c, clean) -> clean.with(new EarlyAnswer(c)));

    private EarlyAnswer(Constants c) {
        super(c);
    }

    @Override
    public boolean complete(DeviceTlbState s, int function) {
        if (!s.present.contains(function) || !s.request.is(function, Request.INVALIDATED)) {
            return false;
        }
        s.draining.setBits(s.draining.bits() & ~c.writes(function, c.allBits()));
        s.request.set(function, Request.IDLE);
        return true;
    }
}
