package viommu.adapters.qemu.machine;

/** The configuration space of the devices on PCI bus 0. */
public interface PciConfig {

    /** @param offset a multiple of 4 */
    Reply read(int requesterId, int offset);

    /** @param offset a multiple of 4 */
    void write(int requesterId, int offset, long value);

    /** The requester id of function 0 in a slot of bus 0. */
    static int requesterId(int slot) {
        return slot << 3;
    }
}
