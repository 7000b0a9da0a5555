package viommu.properties;

import viommu.model.protocol.Protocol;
import viommu.model.viommu.Viommu;
import viommu.model.viommu.ViommuState;

/** The whole system, in every configuration, with nothing wrong in it. */
class ViommuProperties extends ProtocolProperties<ViommuState> {
    @Override
    protected Protocol<ViommuState> protocol() {
        return new Viommu();
    }
}
