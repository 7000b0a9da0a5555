package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Container;
import viommu.model.pinaccounting.Phase;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** When the second domain cannot map a page, the first keeps it, and it is unpinned. */
final class PartialMapKept extends Container {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "PartialMapKept",
                    "FailInstall",
                    "when the second domain cannot map a page, the first keeps it, and it is unpinned",
                    List.of(new Citation(
                            "cloud-hypervisor f77f16853",
                            "Roll back partial MAP: a MAP fails on the second endpoint and stays on the first",
                            Certainty.SOURCE_READ)),
                    "Shared",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new PartialMapKept(c)));

    private PartialMapKept(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean failInstall(PinAccountingState s) {
        if (!s.task.phase.is(Phase.FILL) || s.task.rest.isEmpty()) {
            return false;
        }
        int iova = s.task.current();
        if (rules.needsPin(s)) {
            s.addPins(s.hand.at(iova), -1);
            s.charge(s.payer.at(iova), -1);
            s.payer.clear(iova);
        }
        s.hand.clear(iova);
        giveUp(s, s.task.iovas.bits() & ~s.task.todo.bits());
        return true;
    }
}
