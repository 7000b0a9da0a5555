package viommu.properties;

import viommu.model.optimisticteardown.OptimisticTeardown;
import viommu.model.optimisticteardown.OptimisticTeardownState;
import viommu.model.protocol.Protocol;

/** The stale pool of optimistic teardown, in every configuration, with nothing wrong in it. */
class OptimisticTeardownProperties extends ProtocolProperties<OptimisticTeardownState> {
    @Override
    protected Protocol<OptimisticTeardownState> protocol() {
        return new OptimisticTeardown();
    }
}
