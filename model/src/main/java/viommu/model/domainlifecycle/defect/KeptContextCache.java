package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Design;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A detach clears the context entry and does not invalidate the context cache. */
final class KeptContextCache extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "KeptContextCache",
                    "DetachPieces",
                    "a detach clears the context entry and does not invalidate the context cache",
                    List.of(new Citation(
                            "github.com/seL4/seL4/pull/1729",
                            "VT-d: Properly invalidate IOMMU caches: context entries are changed without an invalidation",
                            Certainty.SOURCE_READ)),
                    "DomainIds",
                    "NoDmaAfterDetach"),
            (c, clean) -> clean.with(new KeptContextCache(c)));

    private KeptContextCache(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> detachPieces() {
        return c.is(Design.ENDPOINTS)
                ? super.detachPieces()
                : List.of(Piece.CLEAR_CONTEXT, Piece.INVALIDATE_DOMAIN, Piece.LEAVE_DOMAIN, Piece.RETURN);
    }
}
