package viommu.properties;

import viommu.model.pinaccounting.PinAccounting;
import viommu.model.pinaccounting.PinAccountingState;
import viommu.model.protocol.Protocol;

/** Pin accounting, in every configuration, with nothing wrong in it. */
class PinAccountingProperties extends ProtocolProperties<PinAccountingState> {
    @Override
    protected Protocol<PinAccountingState> protocol() {
        return new PinAccounting();
    }
}
