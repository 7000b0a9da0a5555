package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mappings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A stale mapping that permits to write is reused for a caller who asks only to read. */
final class ReuseWithWiderAccess extends Mappings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReuseWithWiderAccess",
                    "Serves",
                    "a stale mapping that permits to write is reused for a caller who asks only to read",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "the permission of the mapping is kept where less was asked for; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "OnePool",
                    "NoWiderAccess"),
            (c, clean) -> Actors.of(c, clean.rules().with(new ReuseWithWiderAccess(c))));

    private ReuseWithWiderAccess(Constants c) {
        super(c);
    }

    @Override
    public boolean serves(int translation, int wish) {
        return translation == wish || c.pageOf(translation) == c.pageOf(wish) && c.isWritable(translation);
    }
}
