package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.Teardown;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A detach invalidates the IOTLB under a domain id that no entry has. */
final class WrongDomainFlush extends Teardown {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "WrongDomainFlush",
                    "WholeDomain",
                    "a detach invalidates the IOTLB under a domain id that no entry has",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/37764b952e1b",
                            "iommu/vt-d: Global devTLB flush when present context entry changed: the domain"
                                    + " id is read from the wrong structure",
                            Certainty.SOURCE_READ)),
                    "ExactHotPlug",
                    "NoDmaAfterDetach"),
            (c, clean) -> clean.with(new WrongDomainFlush(c)));

    private WrongDomainFlush(Constants c) {
        super(c);
    }

    @Override
    public long wholeDomain() {
        return 0;
    }
}
