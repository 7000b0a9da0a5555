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

/** In caching mode a new mapping is announced under domain id 0, which is right for context entries only. */
final class ZeroIdMapFlush extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ZeroIdMapFlush",
                    "Tag",
                    "in caching mode a new mapping is announced under domain id 0, which is right for context entries only",
                    List.of(new Citation(
                            "Xen c5c84e9766",
                            "VT-d: fix caching mode IOTLB flushing: domain id 0 for IOTLB entries that carry the real one",
                            Certainty.SOURCE_READ)),
                    "Shadowed",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new ZeroIdMapFlush(c)));

    private ZeroIdMapFlush(Constants c) {
        super(c);
    }

    @Override
    public int tag(DomainLifecycleState s, int domain) {
        return s.task.operation.is(Operation.MAP) ? Domain.NONE : super.tag(s, domain);
    }
}
