package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Container;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An unmap returns at the first error, before its records and pins say what it did. */
final class StopsAtFirstError extends Container {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "StopsAtFirstError",
                    "FailClear",
                    "an unmap returns at the first error, before its records and pins say what it did",
                    List.of(new Citation(
                            "cloud-hypervisor PR 8593",
                            "UNMAP stops at the first endpoint whose external unmap fails; here at the first page",
                            Certainty.SOURCE_READ)),
                    "Regions",
                    "RecordsExact"),
            (c, clean) -> clean.with(new StopsAtFirstError(c)));

    private StopsAtFirstError(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean failClear(PinAccountingState s) {
        if (!canFailClear(s)) {
            return false;
        }
        for (int i = 0; i < c.iovas(); i++) {
            s.hand.clear(i);
        }
        s.task.end();
        return true;
    }
}
