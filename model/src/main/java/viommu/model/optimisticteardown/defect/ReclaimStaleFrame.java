package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Host;
import viommu.model.optimisticteardown.Mapping;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The host takes a page back whose mappings are all stale, and does not have them torn down. */
final class ReclaimStaleFrame extends Host {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReclaimStaleFrame",
                    "InUse",
                    "the host takes a page back whose mappings are all stale, and does not have them torn down",
                    List.of(
                            new Citation(
                                    "VIO, OSDI 2025, table 1",
                                    "free page reporting under passthrough is classed as not safe for I/O: what is free for the guest is not idle for the device",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "derived from the strategy of optimistic teardown",
                                    "early teardown under memory pressure; no published case is known",
                                    Certainty.OWN_ANALYSIS)),
                    "Pressure",
                    "OvercommitSafe"),
            (c, clean) -> clean.with(new ReclaimStaleFrame(c)));

    private ReclaimStaleFrame(Constants c) {
        super(c);
    }

    @Override
    public boolean isInUse(OptimisticTeardownState s, int page) {
        for (int i = 0; i < c.iovas(); i++) {
            if (s.pin.at(i) == page && !s.mapping.is(i, Mapping.STALE)) {
                return true;
            }
        }
        return false;
    }
}
