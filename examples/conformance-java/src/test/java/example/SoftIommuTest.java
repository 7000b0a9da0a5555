package example;

import viommu.conformance.Subject;
import viommu.conformance.kit.IommuConformance;

/** All there is to write: which IOMMU is tested. */
class SoftIommuTest extends IommuConformance {
    @Override
    protected Subject subject() {
        return new SoftIommuSubject();
    }
}
