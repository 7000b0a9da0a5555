package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.Driver;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.Mapping;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The error path queues an invalidation without a wait and frees the IOVA at once. */
final class FreedBeforeFlush extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "FreedBeforeFlush",
                    "Retry",
                    "the error path queues an invalidation without a wait and frees the IOVA at once",
                    List.of(new Citation(
                            "FreeBSD 8bc367384745, c25156347083",
                            "iommu_gas: Eliminate a possible case of use-after-free",
                            Certainty.SOURCE_READ)),
                    "StatusSlots",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new FreedBeforeFlush(c)));

    private FreedBeforeFlush(Constants c) {
        super(c, new Submission(c));
    }

    @Override
    public boolean retry(InvalidationQueueState s, int cpu, int iova) {
        int unit = Constants.FIRST_UNIT;
        if (!mayBegin(s, cpu)
                || !s.mapping.is(iova, Mapping.QUARANTINED)
                || !s.lock.isNone(unit)
                || s.freeEntries(unit) < 1) {
            return false;
        }
        int free = s.free.at(unit);
        s.mapping.set(iova, Mapping.FREE);
        s.ring.set(c.entry(unit, free), c.invalidate(iova));
        s.free.set(unit, c.advance(free, 1));
        s.tail.set(unit, c.advance(free, 1));
        return true;
    }
}
