package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.Driver;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The error path leaves the flushes of its CPU suppressed, those of later unmaps too. */
final class SuppressionLeftSet extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SuppressionLeftSet",
                    "FailUnmap",
                    "the error path leaves the flushes of its CPU suppressed, those of later unmaps too",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-80.html, CVE-2013-6400, 552b7fcb9a",
                            "the flag that suppresses flushes is not cleared on an error path",
                            Certainty.SOURCE_READ)),
                    "StatusSlots",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new SuppressionLeftSet(c)));

    private SuppressionLeftSet(Constants c) {
        super(c, new Submission(c));
    }

    @Override
    public boolean failUnmap(InvalidationQueueState s, int cpu) {
        if (!super.failUnmap(s, cpu)) {
            return false;
        }
        s.suppressed.add(cpu);
        return true;
    }
}
