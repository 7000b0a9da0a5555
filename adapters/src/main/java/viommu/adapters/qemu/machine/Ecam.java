package viommu.adapters.qemu.machine;

/** In memory, 4 KiB for each function (PCI Express 5.0, section 7.2.2). */
record Ecam(Qtest qtest, long base) implements PciConfig {

    @Override
    public Reply read(int requesterId, int offset) {
        return qtest.readl(address(requesterId, offset));
    }

    @Override
    public void write(int requesterId, int offset, long value) {
        qtest.writel(address(requesterId, offset), value);
    }

    private long address(int requesterId, int offset) {
        return base + ((long) requesterId << 12) + offset;
    }
}
