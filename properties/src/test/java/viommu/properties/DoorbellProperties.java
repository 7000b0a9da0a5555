package viommu.properties;

import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Protocol;

/** All that a user writes to have a protocol checked. */
class DoorbellProperties extends ProtocolProperties<Doorbell.View> {
    @Override
    protected Protocol<Doorbell.View> protocol() {
        return Doorbells.PROTOCOL;
    }
}
