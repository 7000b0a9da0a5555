package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.domainlifecycle.Piece;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** In caching mode a context entry becomes present and no invalidation tells of it. */
final class UntoldContext extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UntoldContext",
                    "TellOfContext",
                    "in caching mode a context entry becomes present and no invalidation tells of it",
                    List.of(new Citation(
                            "github.com/seL4/seL4/pull/1729",
                            "VT-d: Properly invalidate IOMMU caches: not present to present without an invalidation, DMAs fail",
                            Certainty.SOURCE_READ)),
                    "Shadowed",
                    "MappedDmaSucceeds"),
            (c, clean) -> clean.with(new UntoldContext(c)));

    private UntoldContext(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> tellOfContext() {
        return List.of();
    }
}
