package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Design;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An endpoint that is attached to another domain stays in the first one as well. */
final class AttachWithoutDetach extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "AttachWithoutDetach",
                    "AttachPieces",
                    "an endpoint that is attached to another domain stays in the first one as well",
                    List.of(
                            new Citation(
                                    "github.com/cloud-hypervisor/cloud-hypervisor/commit/3fa02b34c",
                                    "detach from the old domain on re-attach",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "gitlab.com/qemu-project/qemu/-/commit/308e5e1b5f",
                                    "detach does not remove the mappings",
                                    Certainty.SOURCE_READ)),
                    "Endpoints",
                    "NoForeignDma"),
            (c, clean) -> clean.with(new AttachWithoutDetach(c)));

    private AttachWithoutDetach(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> attachPieces(DomainLifecycleState s, int endpoint, int domain) {
        return c.is(Design.ENDPOINTS)
                ? List.of(Piece.JOIN_DOMAIN, Piece.REPLAY, Piece.RETURN)
                : super.attachPieces(s, endpoint, domain);
    }
}
