package viommu.model.invalidationqueue.defect;

import java.util.List;
import viommu.model.invalidationqueue.Constants;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.invalidationqueue.IommuUnit;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The fault of a unit is not cleared when it is reported: every later wait is told of it again, and nothing is released. */
final class StickyFault extends IommuUnit {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "StickyFault",
                    "Complete",
                    "the fault of a unit is not cleared when it is reported: every later wait is told of it again, and"
                            + " nothing is released",
                    List.of(new Citation(
                            "derived from qi_check_fault in Linux drivers/iommu/intel/dmar.c, which clears the fault bits"
                                    + " that it has seen",
                            "no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "TwoUnits",
                    "FailureCountsOnce"),
            (c, clean) -> clean.with(new StickyFault(c)));

    private StickyFault(Constants c) {
        super(c);
    }

    @Override
    public boolean complete(InvalidationQueueState s, int unit) {
        boolean faulty = s.faulty.contains(unit);
        if (!super.complete(s, unit)) {
            return false;
        }
        if (faulty) {
            s.faulty.add(unit);
        }
        return true;
    }
}
