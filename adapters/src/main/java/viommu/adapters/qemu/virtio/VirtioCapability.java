package viommu.adapters.qemu.virtio;

import java.util.ArrayList;
import java.util.List;
import viommu.adapters.qemu.machine.PciConfig;

/**
 * Where one of the structures of a virtio device is, as a vendor capability in its configuration space says (struct virtio_pci_cap,
 * virtio 1.2, section 4.1.4).
 *
 * @param offset from the beginning of the BAR
 * @param notifyOffMultiplier means something for {@link Type#NOTIFY} only
 */
record VirtioCapability(Type type, int bar, long offset, long notifyOffMultiplier) {
    private static final int CAPABILITIES = 0x34;
    private static final int VENDOR = 0x09;

    /** The field cfg_type, counted from 1. */
    enum Type {
        COMMON,
        NOTIFY,
        ISR,
        DEVICE
    }

    /** All that are known here, in the order of the device's preference. */
    static List<VirtioCapability> of(PciConfig config, int requesterId) {
        List<VirtioCapability> found = new ArrayList<>();
        int at = (int) config.read(requesterId, CAPABILITIES).value() & 0xfc;
        while (at != 0) {
            long head = config.read(requesterId, at).value();
            long type = head >> 24;
            if ((head & 0xff) == VENDOR && type >= 1 && type <= Type.values().length) {
                found.add(new VirtioCapability(
                        Type.values()[(int) type - 1],
                        (int) config.read(requesterId, at + 4).value() & 0xff,
                        config.read(requesterId, at + 8).value(),
                        config.read(requesterId, at + 16).value()));
            }
            at = (int) (head >> 8) & 0xfc;
        }
        return found;
    }
}
