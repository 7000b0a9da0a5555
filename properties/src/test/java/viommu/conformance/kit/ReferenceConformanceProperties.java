package viommu.conformance.kit;

import viommu.conformance.Subject;
import viommu.conformance.reference.ReferenceCapabilities;

/** The kit as a user uses it. */
class ReferenceConformanceProperties extends IommuConformance {
    @Override
    protected Subject subject() {
        return ReferenceCapabilities.REGISTERS.subject();
    }
}
