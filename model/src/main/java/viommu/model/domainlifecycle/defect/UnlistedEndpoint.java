package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Driver;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An attached endpoint is not registered with its domain, whose invalidations leave it out. */
final class UnlistedEndpoint extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnlistedEndpoint",
                    "JoinDomain",
                    "an attached endpoint is not registered with its domain, whose invalidations leave it out",
                    List.of(new Citation(
                            "pKVM-IA issue 84",
                            "a failed cache_tag_assign_domain() is not noticed, and the list of what to flush is empty",
                            Certainty.SOURCE_READ)),
                    "DomainIds",
                    "NoDmaAfterUnmap"),
            (c, clean) -> clean.withDriver(lifecycle -> new UnlistedEndpoint(c, lifecycle)));

    private UnlistedEndpoint(Constants c, Lifecycle lifecycle) {
        super(c, lifecycle);
    }

    @Override
    public boolean joinDomain(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.JOIN_DOMAIN)) {
            return false;
        }
        s.task.done();
        return true;
    }
}
