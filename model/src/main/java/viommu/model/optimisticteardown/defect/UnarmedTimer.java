package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Expiry;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The timer is armed by the second mapping of a pool only: the last one waits for ever. */
final class UnarmedTimer extends Expiry {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnarmedTimer",
                    "Expire",
                    "the timer is armed by the second mapping of a pool only: the last one waits for ever",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "limits in time rest on a timer; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "OnePool",
                    "StaleEventuallyTornDown"),
            (c, clean) -> clean.with(new UnarmedTimer(c, clean.rules())));

    private UnarmedTimer(Constants c, Rules rules) {
        super(c, rules);
    }

    @Override
    public boolean expire(OptimisticTeardownState s, int cpu) {
        return s.pool.at(cpu).length() > 1 && super.expire(s, cpu);
    }
}
