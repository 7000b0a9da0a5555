package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** While the host waits for early teardown, an unmap parks a mapping in a pool that is drained already. */
final class ParkedUnderPressure extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ParkedUnderPressure",
                    "HasRoom",
                    "while the host waits for early teardown, an unmap parks a mapping in a pool that is drained already",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "pressure does not make unmaps strict; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "Pressure",
                    "PressureRelieved"),
            (c, clean) -> Actors.of(c, clean.rules().with(new ParkedUnderPressure(c))));

    private ParkedUnderPressure(Constants c) {
        super(c);
    }

    @Override
    public boolean hasRoom(OptimisticTeardownState s, int cpu) {
        return s.pool.at(cpu).length() < c.poolQuota && stale(s) < c.staleQuota;
    }
}
