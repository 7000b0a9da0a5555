package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Machine;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** What endpoint a requester id means is remembered across a reset that numbers the buses anew. */
final class KeptLookup extends Machine {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "KeptLookup",
                    "LookupAfterReset",
                    "what endpoint a requester id means is remembered across a reset that numbers the buses anew",
                    List.of(
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/0db26076ac",
                                    "the cache of bus numbers survives a reset: vfio device setup wrong mapping from other device",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/9a457383ce9d",
                                    "the same, upstream",
                                    Certainty.SOURCE_READ)),
                    "Shadowed",
                    "NoDmaAfterDetach"),
            (c, clean) -> clean.with(new KeptLookup(c)));

    private KeptLookup(Constants c) {
        super(c);
    }

    @Override
    public void lookupAfterReset(DomainLifecycleState s) {}
}
