package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.FlushQueueState;
import viommu.model.flushqueue.Rings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An entry is seen before its counter is written, and judged by the counter of the entry that had the slot before. */
final class EntryBeforeCounter extends Rings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EntryBeforeCounter",
                    "CounterFor",
                    "an entry is seen before its counter is written, and judged by the counter of the "
                            + "entry that had the slot before",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that the ring is read "
                                    + "under its lock; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpu",
                    "NoFreedTableWalk"),
            (c, clean) -> clean.with(new EntryBeforeCounter(c)));

    private EntryBeforeCounter(Constants c) {
        super(c);
    }

    @Override
    public int counterFor(FlushQueueState s, int place) {
        return s.entryCounter.at(place);
    }
}
