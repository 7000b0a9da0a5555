package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Containers;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A map that fails at one endpoint leaves it mapped at the other. */
final class MissingRollBack extends Containers {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "MissingRollBack",
                    "RollBack",
                    "a map that fails at one endpoint leaves it mapped at the other",
                    List.of(new Citation(
                            "github.com/cloud-hypervisor/cloud-hypervisor/commit/f77f16853",
                            "Roll back partial MAP: what is on record and what is mapped differ",
                            Certainty.SOURCE_READ)),
                    "Endpoints",
                    "NoDmaAfterUnmap"),
            (c, clean) -> clean.with(new MissingRollBack(c)));

    private MissingRollBack(Constants c) {
        super(c);
    }

    @Override
    public boolean rollBack(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.ROLL_BACK)) {
            return false;
        }
        forget(s);
        return true;
    }
}
