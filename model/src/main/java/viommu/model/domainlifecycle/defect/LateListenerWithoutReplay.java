package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Machine;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A listener that comes late learns of later mappings only. */
final class LateListenerWithoutReplay extends Machine {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LateListenerWithoutReplay",
                    "Listen",
                    "a listener that comes late learns of later mappings only",
                    List.of(
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/508ce5eb00",
                                    "hot-plug into a domain with existing mappings: the listener assumes that there is none",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/d78c19b5cf",
                                    "the replay ignores the base of the region",
                                    Certainty.SOURCE_READ)),
                    "Shadowed",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new LateListenerWithoutReplay(c)));

    private LateListenerWithoutReplay(Constants c) {
        super(c);
    }

    @Override
    public boolean listen(DomainLifecycleState s, int endpoint) {
        if (!canListen(s, endpoint)) {
            return false;
        }
        s.present.add(endpoint);
        return true;
    }
}
