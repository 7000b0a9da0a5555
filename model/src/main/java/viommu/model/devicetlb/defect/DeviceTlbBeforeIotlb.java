package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.DeviceTlbState;
import viommu.model.devicetlb.Piece;
import viommu.model.devicetlb.Teardown;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The device TLBs are invalidated before the IOTLB, from which they refill. */
final class DeviceTlbBeforeIotlb extends Teardown {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "DeviceTlbBeforeIotlb",
                    "UnmapPieces",
                    "the device TLBs are invalidated before the IOTLB, from which they refill",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/353e3cf8590c",
                            "Fix ATC invalidation ordering wrt main TLBs",
                            Certainty.SOURCE_READ)),
                    "ExactFixed",
                    "NoStaleDma"),
            (c, clean) -> clean.with(new DeviceTlbBeforeIotlb(c)));

    private DeviceTlbBeforeIotlb(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces(DeviceTlbState s) {
        return s.attached.isEmpty()
                ? super.unmapPieces(s)
                : List.of(
                        Piece.CLEAR_PTE,
                        Piece.INVALIDATE_DEVICE_TLB,
                        Piece.AWAIT_DEVICE_TLB,
                        Piece.INVALIDATE_IOTLB,
                        Piece.AWAIT_IOTLB,
                        Piece.RELEASE);
    }
}
