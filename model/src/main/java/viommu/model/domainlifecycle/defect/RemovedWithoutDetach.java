package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An endpoint is unplugged and stays in its domain, and its container keeps what is mapped. */
final class RemovedWithoutDetach extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "RemovedWithoutDetach",
                    "RemovePieces",
                    "an endpoint is unplugged and stays in its domain, and its container keeps what is mapped",
                    List.of(
                            new Citation(
                                    "github.com/cloud-hypervisor/cloud-hypervisor/commit/048703551",
                                    "eject of a device leaks its container",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "github.com/cloud-hypervisor/cloud-hypervisor/commit/1b5c6d997",
                                    "eject of a device leaks its mappings",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "git.kernel.org/torvalds/c/809d0810e352",
                                    "iommu/virtio: Detach domain on endpoint release",
                                    Certainty.SOURCE_READ)),
                    "Endpoints",
                    "NoDmaAfterDetach"),
            (c, clean) -> clean.with(new RemovedWithoutDetach(c)));

    private RemovedWithoutDetach(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> removePieces(DomainLifecycleState s, int endpoint) {
        return List.of(Piece.RETURN);
    }
}
