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

/** An unmap that fails half-way returns its error, and nobody flushes or releases what it has cleared. */
final class LeakedFailure extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LeakedFailure",
                    "FailUnmap",
                    "an unmap that fails half-way returns its error, and nobody flushes or releases what it has cleared",
                    List.of(new Citation(
                            "derived from Xen 0229adb138, flush I/O TLB if iommu_map() or iommu_unmap() fail",
                            "the same early return in a driver that releases at the end of the unmap; no published case is"
                                    + " known",
                            Certainty.OWN_ANALYSIS)),
                    "StatusSlots",
                    "NoIovaLost"),
            (c, clean) -> clean.with(new LeakedFailure(c)));

    private LeakedFailure(Constants c) {
        super(c, new Submission(c));
    }

    @Override
    public boolean failUnmap(InvalidationQueueState s, int cpu) {
        if (!super.failUnmap(s, cpu)) {
            return false;
        }
        s.target.clear(cpu);
        s.pc.set(cpu, Piece.IDLE);
        return true;
    }
}
