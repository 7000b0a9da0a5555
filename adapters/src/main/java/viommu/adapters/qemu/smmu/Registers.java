package viommu.adapters.qemu.smmu;

import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;
import viommu.conformance.SubjectFailedException;

/** The registers of the Non-secure programming interface, by their offsets (section 6.2). */
record Registers(Qtest qtest, long base) {
    static final int IDR3 = 0x0c;
    static final int CR0 = 0x20;
    static final int CR0ACK = 0x24;
    static final int CR1 = 0x28;
    static final int CR2 = 0x2c;
    static final int STRTAB_BASE = 0x80;
    static final int STRTAB_BASE_CFG = 0x88;
    static final int CMDQ_BASE = 0x90;
    static final int CMDQ_PROD = 0x98;
    static final int CMDQ_CONS = 0x9c;
    static final int EVENTQ_BASE = 0xa0;
    static final int EVENTQ_PROD = 0x100a8;
    static final int EVENTQ_CONS = 0x100ac;

    /** Fields of {@link #CR0}. */
    static final int SMMUEN = 1;

    static final int EVENTQEN = 1 << 2;
    static final int CMDQEN = 1 << 3;

    /** Tables and queues: inner shareable, write-back, as {@link #CR1} has it. */
    static final int COHERENT = 0xd75;

    /** RIL of {@link #IDR3}: ranges can be invalidated. */
    static final int RIL = 1 << 10;

    private static final int POLLS = 1_000;

    void write(int register, long value) {
        qtest.writel(base + register, value);
    }

    /** One of 64 bits. */
    void writeAddress(int register, long value) {
        qtest.writeq(base + register, value);
    }

    Reply read(int register) {
        return qtest.readl(base + register);
    }

    /** Writes CR0 and waits until that has an effect (section 6.3.9). */
    void enable(int bits) {
        write(CR0, bits);
        for (int poll = 0; poll < POLLS; poll++) {
            if (read(CR0ACK).value() == bits) {
                return;
            }
        }
        throw new SubjectFailedException("CR0ACK never has 0x" + Integer.toHexString(bits));
    }
}
