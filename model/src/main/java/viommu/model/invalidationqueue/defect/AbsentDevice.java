package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.IommuUnit;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The unit waits for the answer of a device that is gone, and its queue stands still. */
final class AbsentDevice extends IommuUnit {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "AbsentDevice",
                    "Execute",
                    "the unit waits for the answer of a device that is gone, and its queue stands still",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/4fc82cd907ac",
                                    "iommu/vt-d: Don't issue ATS Invalidation request when device is disconnected",
                                    Certainty.TITLE_SEEN),
                            new Citation(
                                    "Xen 84c340ba4c, 1b39e1085c",
                                    "the wrong IOMMU is asked, and a time-out must hide the device",
                                    Certainty.SOURCE_READ)),
                    "SequenceNumbers",
                    "WaitsComplete"),
            (c, clean) -> clean.with(new AbsentDevice(c)));

    private AbsentDevice(Constants c) {
        super(c);
    }

    @Override
    public boolean execute(InvalidationQueueState s, int unit, boolean wide) {
        return s.plugged.contains(unit) && super.execute(s, unit, wide);
    }
}
