package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** An unmap that begins where a mapping begins and ends inside it is accepted. */
final class CutMapping extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "CutMapping",
                    "Cuts",
                    "an unmap that begins where a mapping begins and ends inside it is accepted",
                    List.of(new Citation(
                            "github.com/cloud-hypervisor/cloud-hypervisor/commit/4d6c7c95c",
                            "an UNMAP that would split a mapping must be refused before anything is touched",
                            Certainty.SOURCE_READ)),
                    "Endpoints",
                    "NoDmaAfterUnmap"),
            (c, clean) -> clean.with(new CutMapping(c)));

    private CutMapping(Constants c) {
        super(c);
    }

    @Override
    public boolean cuts(DomainLifecycleState s, int domain, int first, int last) {
        return first > 0 && super.cuts(s, domain, first, last);
    }
}
