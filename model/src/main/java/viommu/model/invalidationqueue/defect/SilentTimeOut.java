package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.Driver;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.Result;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A wait that takes too long gives up and returns as if all were well. */
final class SilentTimeOut extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SilentTimeOut",
                    "GiveUp",
                    "a wait that takes too long gives up and returns as if all were well",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-373.html, CVE-2021-28692, 7c893abc4e, e4fee66043, c4e4434357",
                            "time-outs are not reported, and callers believe that they may free the pages",
                            Certainty.SOURCE_READ)),
                    "SequenceNumbers",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new SilentTimeOut(c)));

    private SilentTimeOut(Constants c) {
        super(c, new Submission(c));
    }

    @Override
    public boolean giveUp(InvalidationQueueState s, int cpu) {
        if (!mayGiveUp(s, cpu)) {
            return false;
        }
        proceed(s, cpu, Result.OK);
        return true;
    }
}
