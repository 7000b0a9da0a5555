package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mappings;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A stale mapping is reused for another page. */
final class ReuseByIova extends Mappings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "ReuseByIova",
                    "Serves",
                    "a stale mapping is reused for another page",
                    List.of(new Citation(
                            "derived from the strategy of optimistic teardown",
                            "look-up by IOVA instead of by page; no published case is known",
                            Certainty.OWN_ANALYSIS)),
                    "PerCpuPools",
                    "MappedDmaSucceeds"),
            (c, clean) -> Actors.of(c, clean.rules().with(new ReuseByIova(c))));

    private ReuseByIova(Constants c) {
        super(c);
    }

    @Override
    public boolean serves(int translation, int wish) {
        return c.isWritable(translation) == c.isWritable(wish);
    }
}
