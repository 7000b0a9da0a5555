package viommu.adapters.qemu.smmu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which table translates, and for whom (section 5.4). The upper half of addresses is translated by none. */
record ContextDescriptor(int asid, long table, boolean walks) {
    /** In bytes. */
    static final int SIZE = 64;

    /** T0SZ: input addresses of 39 bits. */
    private static final long T0SZ = 25;

    private static final long WRITE_BACK_INNER_SHAREABLE = 0x35L << 8;
    private static final long EPD0 = 1L << 14;
    private static final long EPD1 = 1L << 30;
    private static final long VALID = 1L << 31;
    /** IPS: output addresses of 40 bits. */
    private static final long IPS_40 = 2L << 32;

    private static final long AA64 = 1L << 41;
    /** R: faults are recorded. */
    private static final long RECORD = 1L << 45;
    /** A: what faults is aborted, not answered with zeros; and S = 0: it does not stall. */
    private static final long ABORT = 1L << 46;
    /** ASET: the ASID is not shared with processors. */
    private static final long ASET = 1L << 47;
    /** Attribute 0 is normal memory, write-back. */
    private static final long MAIR = 0xff;

    byte[] bytes() {
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(T0SZ
                        | WRITE_BACK_INNER_SHAREABLE
                        | (walks ? 0 : EPD0)
                        | EPD1
                        | VALID
                        | IPS_40
                        | AA64
                        | RECORD
                        | ABORT
                        | ASET
                        | (long) asid << 48)
                .putLong(table)
                .putLong(0)
                .putLong(MAIR)
                .array();
    }
}
