package viommu.adapters.qemu.intel;

import viommu.adapters.qemu.tables.EntryFormat;
import viommu.conformance.Access;
import viommu.conformance.Permission;

/** Second-level paging entries (VT-d, section 9.8). An entry is present if it permits anything. */
final class SecondLevelFormat implements EntryFormat {
    private static final long READ = 1;
    private static final long WRITE = 1 << 1;
    private static final long PAGE_SIZE = 1 << 7;

    @Override
    public long table(long address, int level) {
        return address | READ | WRITE;
    }

    @Override
    public long leaf(long address, int level, Permission permission) {
        return address
                | (permission.permits(Access.READ) ? READ : 0)
                | (permission.permits(Access.WRITE) ? WRITE : 0)
                | (level > 1 ? PAGE_SIZE : 0);
    }
}
