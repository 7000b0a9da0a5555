package viommu.adapters.qemu.intel;

import java.util.List;
import viommu.conformance.Domain;
import viommu.conformance.Requester;

/**
 * How domains and requesters are called here.
 *
 * @param requesterIds in the order of the requesters
 */
record Targets(List<Integer> requesterIds) {

    /** Domain id 0 is for the hardware alone where there is caching mode (VT-d, section 6.1). */
    int id(Domain domain) {
        return domain.id() + 1;
    }

    int id(Requester requester) {
        return requesterIds.get(requester.id());
    }
}
