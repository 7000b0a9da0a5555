package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mappings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A stale mapping that permits only to read is reused to read and write. */
final class ReuseOfReadOnly extends Mappings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReuseOfReadOnly",
                    "Serves",
                    "a stale mapping that permits only to read is reused to read and write",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "reuse with a wider permission than the mapping has; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "OnePool",
                    "MappedDmaSucceeds"),
            (c, clean) -> Actors.of(c, clean.rules().with(new ReuseOfReadOnly(c))));

    private ReuseOfReadOnly(Constants c) {
        super(c);
    }

    @Override
    public boolean serves(int translation, int wish) {
        return translation == wish || c.pageOf(translation) == c.pageOf(wish) && c.isWritable(wish);
    }
}
