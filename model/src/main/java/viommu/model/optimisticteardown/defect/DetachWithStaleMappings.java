package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.DomainState;
import viommu.model.optimisticteardown.Drain;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Rules;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The domain is destroyed while stale mappings of it are in the pools. */
final class DetachWithStaleMappings extends Drain {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DetachWithStaleMappings",
                    "Detach",
                    "the domain is destroyed while stale mappings of it are in the pools",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/ee62ce7a1d90",
                            "page_pool: Track DMA-mapped pages and unmap them when destroying the pool: mappings that are kept for reuse outlive the device",
                            Certainty.SOURCE_READ)),
                    "Detach",
                    "NoDmaAfterDetach"),
            (c, clean) -> clean.with(new DetachWithStaleMappings(c, clean.rules())));

    private DetachWithStaleMappings(Constants c, Rules rules) {
        super(c, rules);
    }

    @Override
    public boolean detach(OptimisticTeardownState s, int cpu) {
        if (!canDetach(s, cpu)) {
            return false;
        }
        s.domain.set(DomainState.DETACHED);
        return true;
    }
}
