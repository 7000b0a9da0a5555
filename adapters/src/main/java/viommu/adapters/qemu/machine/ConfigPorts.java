package viommu.adapters.qemu.machine;

/** Through the ports of a PC (PCI Local Bus 3.0, section 3.2.2.3.2). */
record ConfigPorts(Qtest qtest) implements PciConfig {
    private static final int CONFIG_ADDRESS = 0xcf8;
    private static final int CONFIG_DATA = 0xcfc;
    private static final long ENABLE = 1L << 31;

    @Override
    public Reply read(int requesterId, int offset) {
        select(requesterId, offset);
        return qtest.inl(CONFIG_DATA);
    }

    @Override
    public void write(int requesterId, int offset, long value) {
        select(requesterId, offset);
        qtest.outl(CONFIG_DATA, value);
    }

    private void select(int requesterId, int offset) {
        qtest.outl(CONFIG_ADDRESS, ENABLE | (long) requesterId << 8 | offset);
    }
}
