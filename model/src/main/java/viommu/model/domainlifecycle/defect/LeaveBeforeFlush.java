package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Design;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An endpoint leaves its domain first, and without a member the invalidation is left out. */
final class LeaveBeforeFlush extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "LeaveBeforeFlush",
                    "DetachPieces",
                    "an endpoint leaves its domain first, and without a member the invalidation is left out",
                    List.of(new Citation(
                            "Linux, iommu/amd: Fix IOMMU page flush when detach device from a domain (2019)",
                            "the flush is skipped since no IOMMU is attached any more",
                            Certainty.TITLE_SEEN)),
                    "DomainIds",
                    "IdsExact"),
            (c, clean) -> clean.with(new LeaveBeforeFlush(c)));

    private LeaveBeforeFlush(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> detachPieces() {
        return c.is(Design.ENDPOINTS)
                ? super.detachPieces()
                : List.of(
                        Piece.CLEAR_CONTEXT,
                        Piece.INVALIDATE_CONTEXT,
                        Piece.LEAVE_DOMAIN,
                        Piece.INVALIDATE_DOMAIN,
                        Piece.RETURN);
    }
}
