package viommu.adapters.qemu.smmu;

import viommu.adapters.qemu.tables.EntryFormat;
import viommu.conformance.Access;
import viommu.conformance.Permission;

/** Stage 1 descriptors of VMSAv8-64 with pages of 4 KiB (Arm ARM, section D8.3): their level 3 is the lowest. */
enum DescriptorFormat implements EntryFormat {
    GRANULE_4K;

    private static final long BLOCK = 1;
    private static final long TABLE_OR_PAGE = 3;
    /** AP[1]: not for the privileged only. */
    private static final long UNPRIVILEGED = 1 << 6;
    /** AP[2]. */
    private static final long READ_ONLY = 1 << 7;

    private static final long INNER_SHAREABLE = 3 << 8;
    private static final long ACCESS_FLAG = 1 << 10;
    /** nG: of one ASID only. */
    private static final long NOT_GLOBAL = 1 << 11;

    @Override
    public long table(long address, int level) {
        return address | TABLE_OR_PAGE;
    }

    @Override
    public long leaf(long address, int level, Permission permission) {
        if (!permission.permits(Access.READ)) {
            throw new IllegalArgumentException("there is no page that can only be written");
        }
        return address
                | (level == 1 ? TABLE_OR_PAGE : BLOCK)
                | UNPRIVILEGED
                | (permission.permits(Access.WRITE) ? 0 : READ_ONLY)
                | INNER_SHAREABLE
                | ACCESS_FLAG
                | NOT_GLOBAL;
    }
}
