package viommu.properties;

import viommu.model.dmatracking.DmaTracking;
import viommu.model.dmatracking.DmaTrackingState;
import viommu.model.protocol.Protocol;

/** A table of what is mapped for DMA, in every configuration, with nothing wrong in it. */
class DmaTrackingProperties extends ProtocolProperties<DmaTrackingState> {
    @Override
    protected Protocol<DmaTrackingState> protocol() {
        return new DmaTracking();
    }
}
