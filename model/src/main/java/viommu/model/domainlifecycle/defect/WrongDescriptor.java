package viommu.model.domainlifecycle.defect;

import java.util.List;
import viommu.model.domainlifecycle.Constants;
import viommu.model.domainlifecycle.Lifecycle;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The IOTLB is invalidated with a descriptor that does not hit entries of first-level tables. */
final class WrongDescriptor extends Lifecycle {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "WrongDescriptor",
                    "DescriptorHits",
                    "the IOTLB is invalidated with a descriptor that does not hit entries of first-level tables",
                    List.of(
                            new Citation(
                                    "git.kernel.org/torvalds/c/33cd6e642d6a",
                                    "iommu/vt-d: Flush PASID-based iotlb for iova over first level",
                                    Certainty.SOURCE_READ),
                            new Citation(
                                    "git.kernel.org/torvalds/c/04b1b069f151",
                                    "iommu/vt-d: Flush piotlb for SVM and Nested domain: the same again",
                                    Certainty.TITLE_SEEN)),
                    "DomainIds",
                    "NoDmaAfterUnmap"),
            (c, clean) -> clean.with(new WrongDescriptor(c)));

    private WrongDescriptor(Constants c) {
        super(c);
    }

    @Override
    public boolean descriptorHits() {
        return false;
    }
}
