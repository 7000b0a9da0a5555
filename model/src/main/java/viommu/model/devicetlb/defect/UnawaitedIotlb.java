package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.DeviceTlbState;
import viommu.model.devicetlb.Piece;
import viommu.model.devicetlb.Teardown;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** The device TLBs are invalidated while the invalidation of the IOTLB is not complete. */
final class UnawaitedIotlb extends Teardown {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "UnawaitedIotlb",
                    "UnmapPieces",
                    "the device TLBs are invalidated while the invalidation of the IOTLB is not complete",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/353e3cf8590c",
                            "Fix ATC invalidation ordering wrt main TLBs:"
                                    + " the rule is to complete the one before the other",
                            Certainty.SOURCE_READ)),
                    "ExactFixed",
                    "NoStaleDma"),
            (c, clean) -> clean.with(new UnawaitedIotlb(c)));

    private UnawaitedIotlb(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> unmapPieces(DeviceTlbState s) {
        return s.attached.isEmpty()
                ? super.unmapPieces(s)
                : List.of(
                        Piece.CLEAR_PTE,
                        Piece.INVALIDATE_IOTLB,
                        Piece.INVALIDATE_DEVICE_TLB,
                        Piece.AWAIT_DEVICE_TLB,
                        Piece.AWAIT_IOTLB,
                        Piece.RELEASE);
    }
}
