package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.Driver;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.Piece;
import viommu.model.invalidationqueue.Submission;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An unmap that fails half-way returns its error, and nobody flushes what it has cleared. */
final class UnflushedFailure extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnflushedFailure",
                    "FailUnmap",
                    "an unmap that fails half-way returns its error, and nobody flushes what it has cleared",
                    List.of(new Citation(
                            "Xen 0229adb138",
                            "flush I/O TLB if iommu_map() or iommu_unmap() fail",
                            Certainty.SOURCE_READ)),
                    "StatusSlots",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new UnflushedFailure(c)));

    private UnflushedFailure(Constants c) {
        super(c, new Submission(c));
    }

    @Override
    public boolean failUnmap(InvalidationQueueState s, int cpu) {
        if (!super.failUnmap(s, cpu)) {
            return false;
        }
        s.pc.set(cpu, Piece.RELEASE);
        return true;
    }
}
