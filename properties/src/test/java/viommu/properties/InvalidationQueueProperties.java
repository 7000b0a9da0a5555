package viommu.properties;

import viommu.model.invalidationqueue.InvalidationQueue;
import viommu.model.invalidationqueue.InvalidationQueueState;
import viommu.model.protocol.Protocol;

/** The invalidation queue, in every design, with nothing wrong in it. */
class InvalidationQueueProperties extends ProtocolProperties<InvalidationQueueState> {
    @Override
    protected Protocol<InvalidationQueueState> protocol() {
        return new InvalidationQueue();
    }
}
