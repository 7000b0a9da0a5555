package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.optimisticteardown.Pools;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The domain is destroyed while another CPU is still tearing one of its mappings down. */
final class UnawaitedTeardown extends Pools {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnawaitedTeardown",
                    "AllTornDown",
                    "the domain is destroyed while another CPU is still tearing one of its mappings down",
                    List.of(
                            new Citation(
                                    "derived from the strategy of optimistic teardown",
                                    "what another CPU has taken out is in no pool; no published case is known",
                                    Certainty.OWN_ANALYSIS),
                            new Citation(
                                    "xenbits.xen.org/xsa/advisory-302.html, 319f9a0ba9",
                                    "a device is taken from its domain while DMA is under way",
                                    Certainty.SOURCE_READ)),
                    "Detach",
                    "NoDmaAfterDetach"),
            (c, clean) -> Actors.of(c, clean.rules().with(new UnawaitedTeardown(c))));

    private UnawaitedTeardown(Constants c) {
        super(c);
    }

    @Override
    public boolean allTornDown(OptimisticTeardownState s) {
        return true;
    }
}
