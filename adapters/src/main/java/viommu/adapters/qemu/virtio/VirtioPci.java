package viommu.adapters.qemu.virtio;

import java.util.EnumMap;
import java.util.Map;
import viommu.adapters.qemu.machine.Machine;
import viommu.adapters.qemu.machine.PciConfig;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;
import viommu.conformance.SubjectFailedException;

/** A virtio device on PCI bus 0 (virtio 1.2, section 4.1), from its discovery to DRIVER_OK (section 3.1.1). */
final class VirtioPci {
    /** VIRTIO_F_VERSION_1 (section 6). */
    private static final long VERSION_1 = 1L << 32;

    // The device status (section 2.1).
    private static final int ACKNOWLEDGE = 1;
    private static final int DRIVER = 2;
    private static final int DRIVER_OK = 4;
    private static final int FEATURES_OK = 8;

    // struct virtio_pci_common_cfg (section 4.1.4.3).
    private static final int DEVICE_FEATURE_SELECT = 0x00;
    private static final int DEVICE_FEATURE = 0x04;
    private static final int DRIVER_FEATURE_SELECT = 0x08;
    private static final int DRIVER_FEATURE = 0x0c;
    private static final int DEVICE_STATUS = 0x14;
    private static final int QUEUE_SELECT = 0x16;
    private static final int QUEUE_SIZE = 0x18;
    private static final int QUEUE_ENABLE = 0x1c;
    private static final int QUEUE_NOTIFY_OFF = 0x1e;
    private static final int QUEUE_DESC = 0x20;
    private static final int QUEUE_DRIVER = 0x28;
    private static final int QUEUE_DEVICE = 0x30;

    private static final int COMMAND = 0x04;
    private static final int MEMORY_AND_MASTER = 0x06;
    private static final int BAR0 = 0x10;
    private static final int MEMORY_64 = 0x4;
    private static final long BAR_SIZE = 1 << 20;
    private static final int POLLS = 1 << 10;

    private final Qtest qtest;
    private final PciConfig config;
    private final int requesterId;
    private final long features;
    private final Map<VirtioCapability.Type, VirtioCapability> capabilities =
            new EnumMap<>(VirtioCapability.Type.class);
    private final long common;
    private final long device;
    private final long bars;

    /**
     * Finds it, and puts its registers where they can be reached.
     *
     * @param bars an address from which on there is room for them
     * @param features those to negotiate, besides VERSION_1
     * @throws SubjectFailedException if it has none of the structures that it needs, or not the features
     */
    VirtioPci(Machine machine, int slot, long bars, long features) {
        this.qtest = machine.qtest();
        this.config = machine.config();
        this.requesterId = PciConfig.requesterId(slot);
        this.features = features | VERSION_1;
        this.bars = bars;
        VirtioCapability.of(config, requesterId).forEach(found -> capabilities.putIfAbsent(found.type(), found));
        this.common = address(VirtioCapability.Type.COMMON);
        this.device = address(VirtioCapability.Type.DEVICE);
        config.write(requesterId, COMMAND, MEMORY_AND_MASTER);
        checkOffered();
    }

    private long address(VirtioCapability.Type type) {
        VirtioCapability capability = capability(type);
        int register = BAR0 + 4 * capability.bar();
        long kind = config.read(requesterId, register).value();
        long address = bars + capability.bar() * BAR_SIZE;
        config.write(requesterId, register, address);
        if ((kind & MEMORY_64) != 0) {
            config.write(requesterId, register + 4, address >>> 32);
        }
        return address + capability.offset();
    }

    private VirtioCapability capability(VirtioCapability.Type type) {
        VirtioCapability capability = capabilities.get(type);
        if (capability == null) {
            throw new SubjectFailedException("the virtio device has no structure of type " + type);
        }
        return capability;
    }

    private void checkOffered() {
        long offered = offered(0) | offered(1) << 32;
        if ((features & ~offered) != 0) {
            throw new SubjectFailedException(
                    "the virtio device does not offer the features 0x" + Long.toHexString(features & ~offered));
        }
    }

    private long offered(int half) {
        qtest.writel(common + DEVICE_FEATURE_SELECT, half);
        return qtest.readl(common + DEVICE_FEATURE).value();
    }

    /** Resets it, agrees on the features, and has it use the queues, which are numbered as given. */
    void initialize(Virtqueue... queues) {
        restart();
        status(ACKNOWLEDGE);
        status(ACKNOWLEDGE | DRIVER);
        for (int half = 0; half < 2; half++) {
            qtest.writel(common + DRIVER_FEATURE_SELECT, half);
            qtest.writel(common + DRIVER_FEATURE, features >>> 32 * half);
        }
        status(ACKNOWLEDGE | DRIVER | FEATURES_OK);
        Reply agreed = qtest.readb(common + DEVICE_STATUS);
        for (int i = 0; i < queues.length; i++) {
            enable(i, queues[i]);
        }
        status(ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK);
        if ((agreed.value() & FEATURES_OK) == 0) {
            throw new SubjectFailedException("the virtio device does not accept the features");
        }
    }

    /** Section 4.1.4.3.2: it has to be waited for. */
    private void restart() {
        status(0);
        for (int poll = 0; poll < POLLS; poll++) {
            if (qtest.readb(common + DEVICE_STATUS).value() == 0) {
                return;
            }
        }
        throw new SubjectFailedException("the reset of the virtio device does not end");
    }

    private void status(int status) {
        qtest.writeb(common + DEVICE_STATUS, status);
    }

    /** Section 4.1.5.1.3. */
    private void enable(int index, Virtqueue queue) {
        queue.clear();
        qtest.writew(common + QUEUE_SELECT, index);
        qtest.writew(common + QUEUE_SIZE, queue.size());
        writeInHalves(common + QUEUE_DESC, queue.descriptors());
        writeInHalves(common + QUEUE_DRIVER, queue.available());
        writeInHalves(common + QUEUE_DEVICE, queue.used());
        qtest.writew(common + QUEUE_ENABLE, 1);
    }

    /** Section 4.1.3.1: fields of 64 bits are accessed by 32 bits. */
    private void writeInHalves(long address, long value) {
        qtest.writel(address, value);
        qtest.writel(address + 4, value >>> 32);
    }

    /** Where the index of the queue is written to notify the device (section 4.1.4.4). */
    long notification(int index) {
        qtest.writew(common + QUEUE_SELECT, index);
        long offset = qtest.readw(common + QUEUE_NOTIFY_OFF).value();
        VirtioCapability notify = capability(VirtioCapability.Type.NOTIFY);
        return address(VirtioCapability.Type.NOTIFY) + offset * notify.notifyOffMultiplier();
    }

    /** The address of the device's own configuration. */
    long device() {
        return device;
    }
}
