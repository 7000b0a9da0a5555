package viommu.model.pinaccounting.defect;

import java.util.List;
import viommu.model.pinaccounting.Constants;
import viommu.model.pinaccounting.Container;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.pinaccounting.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A page that could not be unmapped is unpinned with the others. */
final class IgnoredUnmapFailure extends Container {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "IgnoredUnmapFailure",
                    "FailClear",
                    "a page that could not be unmapped is unpinned with the others",
                    List.of(
                            new Citation(
                                    "Xen a0cce6048d (XSA-222, CVE-2017-10918)",
                                    "a superpage must be split, and the lack of memory is ignored",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "Xen 92790672de (XSA-247, CVE-2017-17045)",
                                    "a page is freed in spite of mappings that remain",
                                    Certainty.SOURCE_READ)),
                    "Regions",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new IgnoredUnmapFailure(c)));

    private IgnoredUnmapFailure(Constants c) {
        super(c, new Rules(c));
    }

    @Override
    public boolean failClear(PinAccountingState s) {
        if (!canFailClear(s)) {
            return false;
        }
        int iova = s.task.current();
        s.hand.set(iova, s.table.at(c.entry(s.task.next(), iova)));
        return super.failClear(s);
    }
}
