package viommu.model.domainlifecycle.defect;

import java.util.List;
import java.util.Map;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Iommu;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An invalidation of a page does not reach the endpoint that has only a cache. */
final class DeafToPageFlush extends Iommu {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DeafToPageFlush",
                    "PageListeners",
                    "an invalidation of a page does not reach the endpoint that has only a cache",
                    List.of(new Citation(
                            "github.com/gem5/gem5/issues/548",
                            "the TLB at the device interface of the emulated SMMU keeps translations after a remap",
                            Certainty.SOURCE_READ)),
                    "Shadowed",
                    "NoDmaAfterUnmap",
                    Map.of("Domain", 1)),
            (c, clean) -> clean.withIommu(lifecycle -> new DeafToPageFlush(c, lifecycle)));

    private DeafToPageFlush(Constants c, Lifecycle lifecycle) {
        super(c, lifecycle);
    }

    @Override
    public int pageListeners(DomainLifecycleState s, int id) {
        int deaf = 0;
        for (int r = 0; r < c.requesters(); r++) {
            deaf |= c.isCache(lookUp(s, r)) ? 1 << r : 0;
        }
        return super.pageListeners(s, id) & ~deaf;
    }
}
