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

/** A ring without room drops the commands, and the submitter is told of success. */
final class DroppedWhenFull extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DroppedWhenFull",
                    "Lock",
                    "a ring without room drops the commands, and the submitter is told of success",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-373.html, CVE-2021-28692, 7c893abc4e, e4fee66043, c4e4434357",
                            "a command is dropped when the queue is full",
                            Certainty.SOURCE_READ)),
                    "StatusSlots",
                    "NoDmaAfterTeardown"),
            (c, clean) -> clean.with(new DroppedWhenFull(c)));

    private DroppedWhenFull(Constants c) {
        super(c, new Submission(c));
    }

    @Override
    public boolean lock(InvalidationQueueState s, int cpu) {
        boolean ready = s.pc.is(cpu, Piece.LOCK) && !s.suppressed.contains(cpu) && s.lock.isNone(s.unit.at(cpu));
        if (!ready || submission.room(s, s.unit.at(cpu))) {
            return super.lock(s, cpu);
        }
        s.pc.set(cpu, Piece.RELEASE);
        return true;
    }
}
