package viommu.properties;

import viommu.model.flushqueue.FlushQueue;
import viommu.model.flushqueue.FlushQueueState;
import viommu.model.protocol.Protocol;

/** The flush queue, in every configuration, with nothing wrong in it. */
class FlushQueueProperties extends ProtocolProperties<FlushQueueState> {
    @Override
    protected Protocol<FlushQueueState> protocol() {
        return new FlushQueue();
    }
}
