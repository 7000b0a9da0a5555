package viommu.adapters.qemu.amd;

import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.tables.Frames;

/** One frame of device table entries: for device ids up to 127 (section 2.2.2.1). */
final class DeviceTable {
    private static final int ENTRY = 32;
    private static final long VALID = 1;
    private static final long TRANSLATION_VALID = 1 << 1;
    private static final int MODE = 9;

    private final Qtest qtest;
    private final Registers registers;
    private final long address;

    /** @param address where a frame is free */
    DeviceTable(Qtest qtest, Registers registers, long address) {
        this.qtest = qtest;
        this.registers = registers;
        this.address = address;
    }

    /** All devices blocked, the table at its place; its size is told in frames beyond the first. */
    void start() {
        for (int deviceId = 0; deviceId < Frames.SIZE / ENTRY; deviceId++) {
            block(deviceId);
        }
        registers.write(Registers.DEVICE_TABLE_BASE, address);
    }

    /** The device uses a table of so many levels, with all that the table permits. */
    void translate(int deviceId, int domainId, long table, int levels) {
        long low = table | VALID | TRANSLATION_VALID | (long) levels << MODE;
        write(deviceId, low | PageTableFormat.READ | PageTableFormat.WRITE, domainId);
    }

    /** Mode 0 translates nothing, and neither reading nor writing is permitted; an entry with V = 0 would let everything pass. */
    void block(int deviceId) {
        write(deviceId, VALID | TRANSLATION_VALID, 0);
    }

    /** No translation is valid, so no walk of a table gets anywhere (V = 1, TV = 0), whatever else the entry says. */
    void invalidateTranslation(int deviceId) {
        write(deviceId, VALID | PageTableFormat.READ | PageTableFormat.WRITE, 0);
    }

    private void write(int deviceId, long low, long domainId) {
        qtest.writeq(address + (long) deviceId * ENTRY + 8, domainId);
        qtest.writeq(address + (long) deviceId * ENTRY, low);
    }
}
