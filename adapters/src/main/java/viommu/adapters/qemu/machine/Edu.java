package viommu.adapters.qemu.machine;

import viommu.conformance.SubjectFailedException;

/**
 * QEMU's device for teaching, used for its DMA engine: it copies between memory and a buffer of its own, which nobody else can see.
 *
 * <p>Source: docs/specs/edu.rst of QEMU.
 */
public final class Edu {
    /** How much the buffer holds, and one transfer can copy at most, in bytes. */
    public static final int BUFFER = 4_095;

    private static final long BUFFER_ADDRESS = 0x40000;
    private static final int SOURCE = 0x80;
    private static final int DESTINATION = 0x88;
    private static final int COUNT = 0x90;
    private static final int COMMAND = 0x98;
    private static final int START = 1;
    private static final int TO_MEMORY = 2;
    private static final int POLLS = 1 << 16;

    private final Qtest qtest;
    private final int requesterId;
    private final long registers;
    private final long[] written = {-1, -1, -1};

    Edu(Qtest qtest, int requesterId, long registers) {
        this.qtest = qtest;
        this.requesterId = requesterId;
        this.registers = registers;
    }

    /** Bus, device and function, as PCI writes them. */
    public int requesterId() {
        return requesterId;
    }

    /** Copies memory into the buffer, and waits for the end of it. A read that is refused gives zeros. */
    public void read(long address, int offset, int size) {
        transfer(address, BUFFER_ADDRESS + offset, size, START);
    }

    /** Copies the buffer into memory, and waits for the end of it. */
    public void write(int offset, long address, int size) {
        transfer(BUFFER_ADDRESS + offset, address, size, START | TO_MEMORY);
    }

    private void transfer(long source, long destination, int size, int command) {
        set(SOURCE, source);
        set(DESTINATION, destination);
        set(COUNT, size);
        qtest.writeq(registers + COMMAND, command);
        for (int poll = 0; poll < POLLS; poll++) {
            if ((qtest.readl(registers + COMMAND).value() & START) == 0) {
                return;
            }
        }
        throw new SubjectFailedException("the DMA of device " + Integer.toHexString(requesterId) + " does not end");
    }

    private void set(int register, long value) {
        int index = (register - SOURCE) / 8;
        if (written[index] != value) {
            qtest.writeq(registers + register, value);
            written[index] = value;
        }
    }
}
