package viommu.properties;

import viommu.model.domainlifecycle.DomainLifecycle;
import viommu.model.domainlifecycle.DomainLifecycleState;
import viommu.model.protocol.Protocol;

/** Domains, their endpoints and their ids, in every configuration, with nothing wrong in it. */
class DomainLifecycleProperties extends ProtocolProperties<DomainLifecycleState> {
    @Override
    protected Protocol<DomainLifecycleState> protocol() {
        return new DomainLifecycle();
    }
}
