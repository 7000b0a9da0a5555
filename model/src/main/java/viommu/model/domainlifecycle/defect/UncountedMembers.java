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
import viommu.model.state.Domain;

/** The id of a domain is released when the first of its endpoints leaves. */
final class UncountedMembers extends Driver {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UncountedMembers",
                    "LeaveDomain",
                    "the id of a domain is released when the first of its endpoints leaves",
                    List.of(new Citation(
                            "derived from xenbits.xen.org/xsa/advisory-378.html (CVE-2021-28695/6), 899272539c",
                            "what two devices share is taken away without a count; for ids no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "DomainIds",
                    "IdsExact"),
            (c, clean) -> clean.withDriver(lifecycle -> new UncountedMembers(c, lifecycle)));

    private UncountedMembers(Constants c, Lifecycle lifecycle) {
        super(c, lifecycle);
    }

    @Override
    public boolean leaveDomain(DomainLifecycleState s) {
        int domain = s.task.isNext(Piece.LEAVE_DOMAIN) ? s.attached.at(s.task.endpoint.get()) : Domain.NONE;
        if (!super.leaveDomain(s)) {
            return false;
        }
        if (s.idOf(domain) != Domain.NONE) {
            s.release.set(s.idOf(domain), 2);
        }
        return true;
    }
}
