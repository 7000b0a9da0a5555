package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Emulator;
import viommu.model.viommu.ViommuState;

/** The wait descriptor is consumed, but its status word is never signalled. */
final class LostCompletion extends Emulator {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LostCompletion",
                    "Complete",
                    "the wait descriptor is consumed, but its status word is never signalled",
                    List.of(
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-373.html, CVE-2021-28692, 7c893abc4e, e4fee66043,"
                                            + " c4e4434357",
                                    "commands are dropped when the queue is full, and nobody is told of a time-out",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "git.kernel.org/torvalds/c/4fc82cd907ac",
                                    "iommu/vt-d: Don't issue ATS Invalidation request when device is disconnected",
                                    Certainty.TITLE_SEEN)),
                    "StrictSidecore",
                    "WaitsComplete"),
            (c, clean) -> clean.with(new LostCompletion(c)));

    private LostCompletion(Constants c) {
        super(c);
    }

    @Override
    public boolean complete(ViommuState s) {
        long signalled = s.completed.bits();
        if (!super.complete(s)) {
            return false;
        }
        s.completed.setBits(signalled);
        return true;
    }
}
