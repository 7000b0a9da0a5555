package viommu.model.optimisticteardown.defect;

import java.util.List;
import viommu.model.optimisticteardown.Actors;
import viommu.model.optimisticteardown.Constants;
import viommu.model.optimisticteardown.Mappings;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The first unmap parks a mapping that other buffers still use. */
final class UncountedUnmap extends Mappings {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UncountedUnmap",
                    "UsersAfterUnmap",
                    "the first unmap parks a mapping that other buffers still use",
                    List.of(new Citation(
                            "xenbits.xen.org/xsa/advisory-378.html, b02c5c8898, 34750a3eb0, 899272539c",
                            "a shared mapping without a count: one device's detach unmaps another's",
                            Certainty.SOURCE_READ)),
                    "PerCpuPools",
                    "MappedDmaSucceeds"),
            (c, clean) -> Actors.of(c, clean.rules().with(new UncountedUnmap(c))));

    private UncountedUnmap(Constants c) {
        super(c);
    }

    @Override
    public int usersAfterUnmap(OptimisticTeardownState s, int iova) {
        return 0;
    }
}
