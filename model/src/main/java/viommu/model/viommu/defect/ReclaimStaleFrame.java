package viommu.model.viommu.defect;

import java.util.List;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.viommu.Constants;
import viommu.model.viommu.Host;
import viommu.model.viommu.Mapping;
import viommu.model.viommu.Owner;
import viommu.model.viommu.ViommuState;

/** The host takes a frame back whose mappings are all stale, and skips the flush. */
final class ReclaimStaleFrame extends Host {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReclaimStaleFrame",
                    "Reclaim",
                    "the host takes a frame back whose mappings are all stale, and skips the flush",
                    List.of(
                            new Citation(
                                    "derived from the strategy of optimistic teardown",
                                    "early teardown under memory pressure; no published case is known",
                                    Certainty.OWN_ANALYSIS),
                            new Citation(
                                    "VIO, OSDI 2025, table 1",
                                    "free page reporting under passthrough is classed as not safe for I/O",
                                    Certainty.SOURCE_READ)),
                    "OptimisticSidecore",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new ReclaimStaleFrame(c)));

    private ReclaimStaleFrame(Constants c) {
        super(c);
    }

    @Override
    public boolean reclaim(ViommuState s, int frame) {
        if (!s.owner.is(frame, Owner.GUEST) || !onlyStaleMappings(s, frame)) {
            return false;
        }
        takeAway(s, frame);
        return true;
    }

    private static boolean onlyStaleMappings(ViommuState s, int frame) {
        for (int i = 0; i < s.shadow.size(); i++) {
            if (s.shadow.at(i) == frame && !s.mapping.is(i, Mapping.STALE)) {
                return false;
            }
        }
        return s.worker.frame.get() != frame;
    }
}
