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

/** An invalidation of a domain does not reach the endpoint that has only a cache. */
final class DeafToDomainFlush extends Iommu {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DeafToDomainFlush",
                    "DomainListeners",
                    "an invalidation of a domain does not reach the endpoint that has only a cache",
                    List.of(new Citation(
                            "gitlab.com/qemu-project/qemu/-/commit/3e090e3489",
                            "intel-iommu: send UNMAP notifications for domain or global inv desc",
                            Certainty.SOURCE_READ)),
                    "Shadowed",
                    "NoDmaAfterUnmap",
                    Map.of("Domain", 1)),
            (c, clean) -> clean.withIommu(lifecycle -> new DeafToDomainFlush(c, lifecycle)));

    private DeafToDomainFlush(Constants c, Lifecycle lifecycle) {
        super(c, lifecycle);
    }

    @Override
    public int domainListeners(DomainLifecycleState s, int id) {
        int deaf = 0;
        for (int r = 0; r < c.requesters(); r++) {
            deaf |= c.isCache(lookUp(s, r)) ? 1 << r : 0;
        }
        return super.domainListeners(s, id) & ~deaf;
    }
}
