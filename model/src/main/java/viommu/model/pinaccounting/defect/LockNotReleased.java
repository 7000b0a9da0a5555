package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Container;
import viommu.model.pinaccounting.Op;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The error path of a map leaves the container locked. */
final class LockNotReleased extends Container {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LockNotReleased",
                    "CanReturn",
                    "the error path of a map leaves the container locked",
                    List.of(
                            new Citation(
                                    "Xen XSA-235 (CVE-2017-15596)",
                                    "add-to-physmap error paths fail to release lock on ARM",
                                    Certainty.TITLE_SEEN),
                            new Citation(
                                    "Xen XSA-277",
                                    "certain failure paths do not release the lock of the p2m table",
                                    Certainty.SOURCE_READ)),
                    "Regions",
                    "RequestsReturn"),
            (c, clean) -> clean.with(new LockNotReleased(c)));

    private LockNotReleased(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    protected boolean canReturn(PinAccountingState s) {
        return super.canReturn(s) && !s.task.op.is(Op.UNDO);
    }
}
