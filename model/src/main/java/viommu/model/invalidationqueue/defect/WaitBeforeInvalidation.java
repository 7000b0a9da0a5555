package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The wait is queued before the invalidation that it is to wait for. */
final class WaitBeforeInvalidation extends Submission {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "WaitBeforeInvalidation",
                    "Descriptors",
                    "the wait is queued before the invalidation that it is to wait for",
                    List.of(new Citation(
                            "derived from the order of qi_submit_sync in Linux drivers/iommu/intel/dmar.c",
                            "no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "StatusSlots",
                    "NoEarlyCompletion"),
            (c, clean) -> clean.with(new WaitBeforeInvalidation(c)));

    private WaitBeforeInvalidation(Constants c) {
        super(c);
    }

    @Override
    public List<Integer> descriptors(InvalidationQueueState s, int cpu) {
        return List.of(c.wait(s.word.at(cpu)), c.invalidate(s.target.at(cpu)));
    }
}
