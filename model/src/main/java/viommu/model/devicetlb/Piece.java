package viommu.model.devicetlb;

/** What an unmap or a detach consists of. */
public enum Piece {
    CLEAR_PTE,
    CLEAR_CONTEXT,
    INVALIDATE_IOTLB,
    AWAIT_IOTLB,
    INVALIDATE_DEVICE_TLB,
    AWAIT_DEVICE_TLB,
    RELEASE
}
