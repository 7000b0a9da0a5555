package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Containers;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A map of two pages fails, and they stay on record as one mapping. */
final class StaleRecord extends Containers {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "StaleRecord",
                    "Forget",
                    "a map of two pages fails, and they stay on record as one mapping",
                    List.of(new Citation(
                            "derived from github.com/cloud-hypervisor/cloud-hypervisor/commit/f77f16853",
                            "what is on record and what is mapped differ; that a record stays is no published case",
                            Certainty.OWN_ANALYSIS)),
                    "Endpoints",
                    "MappingsRemovable"),
            (c, clean) -> clean.with(new StaleRecord(c)));

    private StaleRecord(Constants c) {
        super(c);
    }

    @Override
    public void forget(DomainLifecycleState s) {
        long joined = s.joined.bits();
        super.forget(s);
        s.joined.setBits(joined);
    }
}
