package viommu.model.flushqueue.defect;

import java.util.List;
import viommu.model.flushqueue.Constants;
import viommu.model.flushqueue.FlushQueueState;
import viommu.model.flushqueue.Piece;
import viommu.model.flushqueue.Rings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A CPU that queues while the timer is at work takes it for armed. */
final class UnarmedTimer extends Rings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnarmedTimer",
                    "TimerArmed",
                    "a CPU that queues while the timer is at work takes it for armed",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/fb418dab8a4f",
                            "Add flush counters: derived from the rule that an entry arms the "
                                    + "timer unless it is armed, and the timer counts as off before its "
                                    + "flush; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpu",
                    "ReleaseIsComing"),
            (c, clean) -> clean.with(new UnarmedTimer(c)));

    private UnarmedTimer(Constants c) {
        super(c);
    }

    @Override
    public boolean timerArmed(FlushQueueState s) {
        return s.timerOn.get() != 0 || s.at.is(c.timer(), Piece.IDLE);
    }
}
