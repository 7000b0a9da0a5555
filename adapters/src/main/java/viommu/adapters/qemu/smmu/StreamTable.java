package viommu.adapters.qemu.smmu;

import viommu.adapters.qemu.machine.Qtest;

/** One frame of stream table entries in a row: for StreamIDs up to 63 (sections 3.3.1.1 and 5.2). */
final class StreamTable {
    private static final int LOG2SIZE = 6;
    private static final int ENTRY = 64;
    private static final long VALID = 1;
    /** Config: stage 1 translates, stage 2 does not. */
    private static final long STAGE_1 = 5 << 1;
    /** S1CIR, S1COR, S1CSH: context descriptors are fetched write-back and inner shareable. */
    private static final long COHERENT = 1 << 2 | 1 << 4 | 3 << 6;
    /** SHCFG: shareability as the device has it. */
    private static final long INCOMING = 1L << 44;

    private final Qtest qtest;
    private final Registers registers;
    private final long address;

    /** @param address where 4 KiB are free, at a boundary of as many */
    StreamTable(Qtest qtest, Registers registers, long address) {
        this.qtest = qtest;
        this.registers = registers;
        this.address = address;
    }

    /** Without valid entries, at its place. */
    void start() {
        qtest.fill(address, (long) ENTRY << LOG2SIZE, 0);
        registers.writeAddress(Registers.STRTAB_BASE, address);
        registers.write(Registers.STRTAB_BASE_CFG, LOG2SIZE);
    }

    /** One entry whose only context descriptor is there; a valid entry is replaced at once, as only its first 64 bits change. */
    void translate(int streamId, long contextDescriptor) {
        qtest.writeq(entry(streamId) + 8, COHERENT | INCOMING);
        qtest.writeq(entry(streamId), contextDescriptor | STAGE_1 | VALID);
    }

    void invalidate(int streamId) {
        qtest.writeq(entry(streamId), 0);
    }

    private long entry(int streamId) {
        return address + (long) streamId * ENTRY;
    }
}
