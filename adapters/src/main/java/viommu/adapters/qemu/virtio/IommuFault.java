package viommu.adapters.qemu.virtio;

import java.nio.ByteBuffer;

/**
 * What a virtio-iommu reports (struct virtio_iommu_fault, virtio 1.2, section 5.13.6.9).
 *
 * @param reason 0 unknown, 1 no domain, 2 no mapping that permits it
 * @param reserved whether the driver has to ignore the report
 * @param address where {@link #ADDRESS} is among the flags
 */
record IommuFault(int reason, boolean reserved, int flags, int endpoint, long address) {
    static final int SIZE = 24;

    /** VIRTIO_IOMMU_FAULT_F_ADDRESS. */
    static final int ADDRESS = 1 << 8;

    static IommuFault of(ByteBuffer event) {
        int head = event.getInt(0);
        return new IommuFault(head & 0xff, head >>> 8 != 0, event.getInt(4), event.getInt(8), event.getLong(16));
    }

    boolean hasAddress() {
        return (flags & ADDRESS) != 0;
    }
}
