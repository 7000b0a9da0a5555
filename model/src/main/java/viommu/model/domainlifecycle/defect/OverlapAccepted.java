package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A map over an existing mapping is accepted. */
final class OverlapAccepted extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "OverlapAccepted",
                    "Overlaps",
                    "a map over an existing mapping is accepted",
                    List.of(new Citation(
                            "github.com/cloud-hypervisor/cloud-hypervisor/commit/f74255f5e",
                            "a MAP that overlaps an existing mapping must be refused",
                            Certainty.SOURCE_READ)),
                    "Endpoints",
                    "PinsExact"),
            (c, clean) -> clean.with(new OverlapAccepted(c)));

    private OverlapAccepted(Constants c) {
        super(c);
    }

    @Override
    public boolean overlaps(DomainLifecycleState s, int domain, long iovas) {
        return false;
    }
}
