package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.domainlifecycle.Operation;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;
import viommu.model.state.Domain;

/** A detach invalidates the IOTLB under the domain id of a context entry that it has cleared before. */
final class ZeroIdFlush extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ZeroIdFlush",
                    "Tag",
                    "a detach invalidates the IOTLB under the domain id of a context entry that it has cleared before",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/37764b952e1b",
                            "iommu/vt-d: Global devTLB flush when present context entry changed: the domain id is read from the wrong structure",
                            Certainty.SOURCE_READ)),
                    "DomainIds",
                    "IdsExact"),
            (c, clean) -> clean.with(new ZeroIdFlush(c)));

    private ZeroIdFlush(Constants c) {
        super(c);
    }

    @Override
    public int tag(DomainLifecycleState s, int domain) {
        return s.task.operation.is(Operation.DETACH) ? Domain.NONE : super.tag(s, domain);
    }
}
