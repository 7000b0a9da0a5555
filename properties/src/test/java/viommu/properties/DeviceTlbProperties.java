package viommu.properties;

import viommu.model.devicetlb.DeviceTlb;
import viommu.model.devicetlb.DeviceTlbState;
import viommu.model.protocol.Protocol;

/** Address translation services, in every configuration, with nothing wrong in it. */
class DeviceTlbProperties extends ProtocolProperties<DeviceTlbState> {
    @Override
    protected Protocol<DeviceTlbState> protocol() {
        return new DeviceTlb();
    }
}
