package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A detach stops at an error that could be ignored and leaves the context entry of an alias. */
final class SkippedAlias extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "SkippedAlias",
                    "RequestersToClear",
                    "a detach stops at an error that could be ignored and leaves the context entry of an alias",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-386.html (CVE-2021-28702), 192aaf7e14",
                            "an ignorable error ends the deassignment, and a context entry stays",
                            Certainty.SOURCE_READ)),
                    "DomainIds",
                    "NoDmaAfterDetach"),
            (c, clean) -> clean.with(new SkippedAlias(c)));

    private SkippedAlias(Constants c) {
        super(c);
    }

    @Override
    public int requestersToClear(DomainLifecycleState s, int endpoint) {
        return 1 << s.requester(endpoint);
    }
}
