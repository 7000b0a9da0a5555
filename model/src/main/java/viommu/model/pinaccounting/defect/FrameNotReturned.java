package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Feature;
import viommu.model.pinaccounting.Monitor;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A page that is reported as free loses its frame, and the host does not get it. */
final class FrameNotReturned extends Monitor {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FrameNotReturned",
                    "ReportFree",
                    "a page that is reported as free loses its frame, and the host does not get it",
                    List.of(new Citation(
                            "firecracker issue 6167",
                            "discard_range() silently fails to free physical memory for"
                                    + " memfd-backed (MAP_SHARED) guest regions",
                            Certainty.SOURCE_READ)),
                    "Balloon",
                    "FramesExact"),
            (c, clean) -> clean.with(new FrameNotReturned(c)));

    private FrameNotReturned(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean reportFree(PinAccountingState s, int page) {
        if (!c.is(Feature.BALLOON) || s.backing.isNone(page) || s.kept(page)) {
            return false;
        }
        s.backing.clear(page);
        return true;
    }
}
