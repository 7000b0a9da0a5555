package viommu.adapters.qemu.virtio;

import java.nio.ByteBuffer;
import viommu.conformance.Permission;

/** The device-readable parts of requests (virtio 1.2, section 5.13.6), without which a device has only their status to write. */
final class IommuRequest {
    private static final byte ATTACH = 1;
    private static final byte DETACH = 2;
    private static final byte MAP = 3;
    private static final byte UNMAP = 4;

    /** VIRTIO_IOMMU_MAP_F_READ and VIRTIO_IOMMU_MAP_F_WRITE. */
    private static final int READ = 1;

    private static final int WRITE = 2;

    private IommuRequest() {}

    /** struct virtio_iommu_req_attach (section 5.13.6.3), not to a bypass domain. */
    static byte[] attach(int domain, int endpoint) {
        return head(ATTACH, 20).putInt(domain).putInt(endpoint).putLong(0).array();
    }

    /** struct virtio_iommu_req_detach (section 5.13.6.4). */
    static byte[] detach(int domain, int endpoint) {
        return head(DETACH, 20).putInt(domain).putInt(endpoint).putLong(0).array();
    }

    /**
     * struct virtio_iommu_req_map (section 5.13.6.5).
     *
     * @param virtEnd the last address that is mapped
     */
    static byte[] map(int domain, long virtStart, long virtEnd, long physStart, Permission permission) {
        return head(MAP, 36)
                .putInt(domain)
                .putLong(virtStart)
                .putLong(virtEnd)
                .putLong(physStart)
                .putInt(flags(permission))
                .array();
    }

    private static int flags(Permission permission) {
        return switch (permission) {
            case READ -> READ;
            case WRITE -> WRITE;
            case READ_WRITE -> READ | WRITE;
        };
    }

    /**
     * struct virtio_iommu_req_unmap (section 5.13.6.6).
     *
     * @param virtEnd the last address that is not to be mapped any more
     */
    static byte[] unmap(int domain, long virtStart, long virtEnd) {
        return head(UNMAP, 28)
                .putInt(domain)
                .putLong(virtStart)
                .putLong(virtEnd)
                .putInt(0)
                .array();
    }

    /** Begins with struct virtio_iommu_req_head. */
    private static ByteBuffer head(byte type, int size) {
        return Virtqueue.little(size).put(type).put(new byte[3]);
    }
}
