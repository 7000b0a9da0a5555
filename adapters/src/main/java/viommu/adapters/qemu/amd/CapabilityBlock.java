package viommu.adapters.qemu.amd;

import viommu.adapters.qemu.machine.PciConfig;
import viommu.conformance.SubjectFailedException;

/**
 * What the IOMMU's own PCI function says of it (chapter 3, capability offsets 00h to 08h).
 *
 * @param function its requester id
 * @param offset of the capability in the configuration space
 */
record CapabilityBlock(PciConfig config, int function, int offset) {
    private static final int SLOTS = 32;
    private static final int COMMAND = 0x04;
    private static final int MEMORY_AND_MASTER = 0x06;
    private static final int CLASS = 0x08;
    /** Base system peripheral, IOMMU. */
    private static final long IOMMU = 0x080600;

    private static final int CAPABILITIES = 0x34;
    private static final int SECURE_DEVICE = 0x0f;
    private static final long NP_CACHE = 1 << 26;
    private static final int BASE_LOW = 0x04;
    private static final int BASE_HIGH = 0x08;
    private static final long ENABLE = 1;
    private static final long BASE_MASK = ~0x3fffL;

    /** The one on bus 0. */
    static CapabilityBlock find(PciConfig config) {
        for (int slot = 0; slot < SLOTS; slot++) {
            int function = PciConfig.requesterId(slot);
            if (config.read(function, CLASS).value() >> 8 == IOMMU) {
                return new CapabilityBlock(config, function, offset(config, function));
            }
        }
        throw new SubjectFailedException("there is no PCI function of an IOMMU");
    }

    private static int offset(PciConfig config, int function) {
        int offset = pointer(config.read(function, CAPABILITIES).value());
        while (offset != 0) {
            long header = config.read(function, offset).value();
            if ((header & 0xff) == SECURE_DEVICE) {
                return offset;
            }
            offset = pointer(header >> 8);
        }
        throw new SubjectFailedException("the PCI function of the IOMMU has no capability block");
    }

    private static int pointer(long value) {
        return (int) value & 0xfc;
    }

    /** NpCache: entries that are not present may be cached, and have to be invalidated as well. */
    boolean cachesNotPresent() {
        return (config.read(function, offset).value() & NP_CACHE) != 0;
    }

    /** Makes the registers accessible; where they are. */
    long enable() {
        long low = config.read(function, offset + BASE_LOW).value();
        long high = config.read(function, offset + BASE_HIGH).value();
        config.write(function, offset + BASE_LOW, low | ENABLE);
        config.write(function, COMMAND, MEMORY_AND_MASTER);
        return high << 32 | low & BASE_MASK;
    }
}
