package viommu.adapters.qemu.tables;

import viommu.conformance.Permission;

/** How entries of 8 bytes are written. Zero is an entry that is not present. Level 1 is the lowest: its leaves are pages of 4 KiB. */
public interface EntryFormat {

    /** An entry that leads to a table of the level below. */
    long table(long address, int level);

    /** An entry that maps a page: of 4 KiB at level 1, of 2 MiB at level 2, of 1 GiB at level 3. */
    long leaf(long address, int level, Permission permission);
}
