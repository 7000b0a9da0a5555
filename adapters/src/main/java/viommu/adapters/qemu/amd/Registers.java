package viommu.adapters.qemu.amd;

import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;

/** The registers in memory, by their offsets (section 3.4). */
record Registers(Qtest qtest, long base) {
    static final int DEVICE_TABLE_BASE = 0x0000;
    static final int COMMAND_BUFFER_BASE = 0x0008;
    static final int EVENT_LOG_BASE = 0x0010;
    static final int CONTROL = 0x0018;
    static final int COMMAND_BUFFER_HEAD = 0x2000;
    static final int COMMAND_BUFFER_TAIL = 0x2008;
    static final int EVENT_LOG_HEAD = 0x2010;
    static final int EVENT_LOG_TAIL = 0x2018;
    static final int STATUS = 0x2020;

    /** Fields of {@link #CONTROL}. */
    static final long IOMMU_EN = 1;

    static final long EVENT_LOG_EN = 1 << 2;
    static final long CMD_BUF_EN = 1 << 12;

    /** EventOverflow of {@link #STATUS}, cleared by writing it. */
    static final long EVENT_OVERFLOW = 1;

    /** ComLen or EventLen: 256 entries, which is the least. */
    static final long LENGTH_256 = 8L << 56;

    void write(int register, long value) {
        qtest.writeq(base + register, value);
    }

    Reply read(int register) {
        return qtest.readq(base + register);
    }
}
