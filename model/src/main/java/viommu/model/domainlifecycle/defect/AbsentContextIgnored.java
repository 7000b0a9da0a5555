package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Iommu;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A context entry that is not present is taken for an error, and the shadow table stays as it is. */
final class AbsentContextIgnored extends Iommu {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "AbsentContextIgnored",
                    "ContextListeners",
                    "a context entry that is not present is taken for an error, and the shadow table stays as it is",
                    List.of(new Citation(
                            "gitlab.com/qemu-project/qemu/-/commit/c28b535d08",
                            "a context entry becomes invalid, and the shadow is not cleared",
                            Certainty.SOURCE_READ)),
                    "Shadowed",
                    "KeepsContractWithoutWindow"),
            (c, clean) -> clean.withIommu(lifecycle -> new AbsentContextIgnored(c, lifecycle)));

    private AbsentContextIgnored(Constants c, Lifecycle lifecycle) {
        super(c, lifecycle);
    }

    @Override
    public int contextListeners(DomainLifecycleState s, int requesters) {
        int present = 0;
        for (int r = 0; r < c.requesters(); r++) {
            present |= s.context.isNone(r) ? 0 : 1 << r;
        }
        return requesters & present;
    }
}
