package viommu.adapters.qemu.amd;

import viommu.conformance.Scope;

/** An entry of the command buffer (section 2.4). */
record Command(long low, long high) {
    private static final int COMPLETION_WAIT = 1;
    private static final int INVALIDATE_DEVTAB_ENTRY = 2;
    private static final int INVALIDATE_IOMMU_PAGES = 3;
    private static final int INVALIDATE_IOMMU_ALL = 8;

    /** Of a completion wait: the store is made. */
    private static final long STORE = 1;

    private static final long SIZE = 1;
    private static final long PAGE_DIRECTORY_ENTRIES = 1 << 1;
    /** With S = 1, so many ones above bit 11 that no address is left out. */
    private static final long ALL_PAGES = 0x7fff_ffff_ffff_f000L;

    private static Command of(int opcode, long low, long high) {
        return new Command((long) opcode << 60 | low, high);
    }

    /**
     * Once every command before it is complete, the data is stored (section 2.4.1).
     *
     * @param address a multiple of 8
     */
    static Command completionWait(long address, long data) {
        return of(COMPLETION_WAIT, address | STORE, data);
    }

    /** Section 2.4.2. */
    static Command invalidateDevtabEntry(int deviceId) {
        return of(INVALIDATE_DEVTAB_ENTRY, deviceId, 0);
    }

    /** Every translation of a domain, and the directories that lead to them (section 2.4.3). */
    static Command invalidateIommuPages(int domainId) {
        return of(INVALIDATE_IOMMU_PAGES, (long) domainId << 32, ALL_PAGES | PAGE_DIRECTORY_ENTRIES | SIZE);
    }

    /** As many pages as the zero lowest in the address tells, directories unless only leaf entries have changed (section 2.4.3). */
    static Command invalidateIommuPages(int domainId, Scope.Pages pages) {
        long address = pages.range().first().page() << 12;
        if (pages.mask() > 0) {
            address |= (1L << pages.mask() - 1) - 1 << 12 | SIZE;
        }
        return of(
                INVALIDATE_IOMMU_PAGES,
                (long) domainId << 32,
                pages.leafOnly() ? address : address | PAGE_DIRECTORY_ENTRIES);
    }

    /** Everything that is cached, device table entries and translations (section 2.4.8). */
    static Command invalidateIommuAll() {
        return of(INVALIDATE_IOMMU_ALL, 0, 0);
    }
}
