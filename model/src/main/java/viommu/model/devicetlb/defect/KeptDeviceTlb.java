package viommu.model.devicetlb.defect;

import java.util.List;
import viommu.model.devicetlb.Constants;
import viommu.model.devicetlb.Piece;
import viommu.model.devicetlb.Teardown;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Citation.Certainty;
import viommu.model.protocol.Defect;

/** A detach invalidates the IOTLB and not the device TLB of the function. */
final class KeptDeviceTlb extends Teardown {
    static final Defects.Seed SEED = new Defects.Seed(
            new Defect(
                    "KeptDeviceTlb",
                    "DetachPieces",
                    "a detach invalidates the IOTLB and not the device TLB of the function",
                    List.of(new Citation(
                            "git.kernel.org/torvalds/c/37764b952e1b",
                            "iommu/vt-d: Global devTLB flush when present context entry changed",
                            Certainty.SOURCE_READ)),
                    "ExactHotPlug",
                    "NoDmaAfterDetach"),
            (c, clean) -> clean.with(new KeptDeviceTlb(c)));

    private KeptDeviceTlb(Constants c) {
        super(c);
    }

    @Override
    public List<Piece> detachPieces() {
        return List.of(Piece.CLEAR_CONTEXT, Piece.INVALIDATE_IOTLB, Piece.AWAIT_IOTLB, Piece.RELEASE);
    }
}
