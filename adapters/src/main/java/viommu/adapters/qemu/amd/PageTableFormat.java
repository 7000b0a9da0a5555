package viommu.adapters.qemu.amd;

import viommu.adapters.qemu.tables.EntryFormat;
import viommu.conformance.Access;
import viommu.conformance.Permission;

/** Entries of I/O page tables (section 2.2.3, figures 8 and 9): next level 0 ends the walk, at whatever level. */
enum PageTableFormat implements EntryFormat {
    HOST;

    private static final long PRESENT = 1;
    private static final int NEXT_LEVEL = 9;
    static final long READ = 1L << 61;
    static final long WRITE = 1L << 62;

    @Override
    public long table(long address, int level) {
        return address | PRESENT | (long) (level - 1) << NEXT_LEVEL | READ | WRITE;
    }

    @Override
    public long leaf(long address, int level, Permission permission) {
        return address
                | PRESENT
                | (permission.permits(Access.READ) ? READ : 0)
                | (permission.permits(Access.WRITE) ? WRITE : 0);
    }
}
