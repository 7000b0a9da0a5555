package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Feature;
import viommu.model.pinaccounting.Monitor;
import viommu.model.pinaccounting.Op;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The host takes a page that is free for the guest while its unmap is under way. */
final class ReportedWhileMapped extends Monitor {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReportedWhileMapped",
                    "ReportFree",
                    "the host takes a page that is free for the guest while its unmap is under way",
                    List.of(new Citation(
                            "VIO (OSDI 2025) table 1, V-Probe (ATC 2023)",
                            "free page reporting and reclaim by hypercall are not safe for I/O",
                            Certainty.SOURCE_READ)),
                    "Balloon",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new ReportedWhileMapped(c)));

    private ReportedWhileMapped(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean reportFree(PinAccountingState s, int page) {
        boolean goes = s.task.op.is(Op.DISCARD) && s.task.iovas.contains(page);
        if (!c.is(Feature.BALLOON) || s.backing.isNone(page) || s.kept(page) && !goes) {
            return false;
        }
        s.release(page);
        return true;
    }
}
