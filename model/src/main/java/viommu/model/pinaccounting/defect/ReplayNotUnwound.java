package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Container;
import viommu.model.pinaccounting.Op;
import viommu.model.pinaccounting.Phase;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An attach that fails half-way frees its domain and keeps the pins. */
final class ReplayNotUnwound extends Container {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReplayNotUnwound",
                    "FailInstall",
                    "an attach that fails half-way frees its domain and keeps the pins",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/aae7a75a821a",
                            "vfio/type1: Add proper error unwind for vfio_iommu_replay()",
                            Certainty.TITLE_SEEN)),
                    "Shared",
                    "PinsExact"),
            (c, clean) -> clean.with(new ReplayNotUnwound(c)));

    private ReplayNotUnwound(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean failInstall(PinAccountingState s) {
        if (!s.task.op.is(Op.ATTACH)) {
            return super.failInstall(s);
        }
        if (!s.task.phase.is(Phase.FILL) || s.task.rest.isEmpty()) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            int entry = c.entry(s.task.domain.get(), i);
            s.table.clear(entry);
            s.iotlb.clear(entry);
            s.hand.clear(i);
        }
        s.task.end();
        return true;
    }
}
