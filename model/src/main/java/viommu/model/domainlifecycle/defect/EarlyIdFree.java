package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.IdPiece;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A domain id can be allocated before its old owner is forgotten, which then forgets the new one. */
final class EarlyIdFree extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "EarlyIdFree",
                    "ReleasePieces",
                    "a domain id can be allocated before its old owner is forgotten, which then forgets the new one",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-399.html (CVE-2022-26357), d9eca7bb6c",
                            "the bit of the id is cleared before the entry that names its owner",
                            Certainty.SOURCE_READ)),
                    "DomainIds",
                    "IdsExact"),
            (c, clean) -> clean.with(new EarlyIdFree(c)));

    private EarlyIdFree(Constants c) {
        super(c);
    }

    @Override
    public List<IdPiece> releasePieces() {
        return List.of(IdPiece.FREE_ID, IdPiece.FORGET_OWNER);
    }
}
