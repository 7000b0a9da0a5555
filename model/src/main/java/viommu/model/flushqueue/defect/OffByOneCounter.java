package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.Rings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An entry is released when as many flushes are finished as had started before it, which may all have begun before it. */
final class OffByOneCounter extends Rings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "OffByOneCounter",
                    "FlushedOut",
                    "an entry is released when as many flushes are finished as had started before it, "
                            + "which may all have begun before it",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that an entry is kept "
                                    + "while entry.counter >= finish_cnt: > instead of >=; no published "
                                    + "case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpu",
                    "NoIovaReuseBeforeFlush"),
            (c, clean) -> clean.with(new OffByOneCounter(c)));

    private OffByOneCounter(Constants c) {
        super(c);
    }

    @Override
    public boolean flushedOut(int counter) {
        return counter <= 0;
    }
}
