package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Design;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A detach invalidates the context cache and not the IOTLB under the id of the old domain. */
final class KeptIotlb extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "KeptIotlb",
                    "DetachPieces",
                    "a detach invalidates the context cache and not the IOTLB under the id of the old domain",
                    List.of(
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-442.html (CVE-2023-34326), 5fc98b9708",
                                    "missing IOMMU TLB flushing: only the device table is invalidated when a device moves",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-399.html (CVE-2022-26357), d9eca7bb6c",
                                    "the other half of the rule: an id is not used again while a cache knows it",
                                    Certainty.SOURCE_READ)),
                    "DomainIds",
                    "IdsExact"),
            (c, clean) -> clean.with(new KeptIotlb(c)));

    private KeptIotlb(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> detachPieces() {
        return c.is(Design.ENDPOINTS)
                ? super.detachPieces()
                : List.of(Piece.CLEAR_CONTEXT, Piece.INVALIDATE_CONTEXT, Piece.LEAVE_DOMAIN, Piece.RETURN);
    }
}
