package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Containers;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An endpoint that joins a domain does not get what is mapped there already. */
final class AttachWithoutReplay extends Containers {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "AttachWithoutReplay",
                    "Replay",
                    "an endpoint that joins a domain does not get what is mapped there already",
                    List.of(
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/2f6eeb5f0b",
                                    "attach does not replay the mappings",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "github.com/cloud-hypervisor/cloud-hypervisor/commit/5668f02eb",
                                    "map existing mappings for a newly attached endpoint",
                                    Certainty.SOURCE_READ)),
                    "Endpoints",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new AttachWithoutReplay(c)));

    private AttachWithoutReplay(Constants c) {
        super(c);
    }

    @Override
    public boolean replay(DomainLifecycleState s) {
        if (!s.task.isNext(Piece.REPLAY)) {
            return false;
        }
        s.task.done();
        return true;
    }
}
