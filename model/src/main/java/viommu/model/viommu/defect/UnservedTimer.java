package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Guest;
import viommu.model.viommu.Mapping;
import viommu.model.viommu.Strategy;
import viommu.model.viommu.ViommuState;

/** Time goes on although the flush that is due has not begun. */
final class UnservedTimer extends Guest {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnservedTimer",
                    "Tick",
                    "time goes on although the flush that is due has not begun",
                    List.of(new Citation(
                            "derived from the bound on age",
                            "the timer is delayed; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "DeferredSidecore",
                    "StaleBounded"),
            (c, clean) -> clean.with(new UnservedTimer(c, clean.strategy())));

    private UnservedTimer(Constants c, Strategy strategy) {
        super(c, strategy);
    }

    @Override
    public boolean tick(ViommuState s) {
        if (!s.guestRuns() || s.stale() == 0) {
            return false;
        }
        for (int i = 0; i < s.mapping.size(); i++) {
            if (s.mapping.is(i, Mapping.STALE)) {
                s.age.add(i, 1);
            }
        }
        return true;
    }
}
