package viommu.adapters.qemu.smmu;

import viommu.conformance.Scope;

/** An entry of the command queue (section 4.1). */
record Command(long low, long high) {
    private static final int CFGI_STE = 0x03;
    private static final int CFGI_ALL = 0x04;
    private static final int TLBI_NH_ASID = 0x11;
    private static final int TLBI_NH_VA = 0x12;
    private static final int TLBI_NSNH_ALL = 0x30;
    private static final int SYNC = 0x46;

    private static final long LEAF = 1;
    private static final int NUM = 12;
    private static final int NUM_BITS = 5;
    private static final int SCALE = 20;
    private static final int STREAM_ID = 32;
    private static final int ASID = 48;
    /** TG: the range is counted in pages of 4 KiB. */
    private static final long GRANULE_4K = 1 << 10;
    /** Range: every StreamID. */
    private static final long ALL_STREAMS = 31;

    /** What was cached of a stream table entry, and of the context descriptors that were found through it (section 4.3.1). */
    static Command cfgiSte(int streamId) {
        return new Command(CFGI_STE | (long) streamId << STREAM_ID, LEAF);
    }

    /** Section 4.3.3. */
    static Command cfgiAll() {
        return new Command(CFGI_ALL, ALL_STREAMS);
    }

    /** Section 4.4.1.2. */
    static Command tlbiNhAsid(int asid) {
        return new Command(TLBI_NH_ASID | (long) asid << ASID, 0);
    }

    /** A range is {@code (NUM + 1) << SCALE} pages; TG = 0 is one address (sections 4.4.1.1 and 4.4.1.3). */
    static Command tlbiNhVa(int asid, Scope.Pages pages) {
        long low = TLBI_NH_VA | (long) asid << ASID;
        long high = pages.range().first().page() << 12 | (pages.leafOnly() ? LEAF : 0);
        if (pages.mask() == 0) {
            return new Command(low, high);
        }
        boolean few = pages.mask() <= NUM_BITS;
        long range = few ? (1L << pages.mask()) - 1 << NUM : (long) pages.mask() << SCALE;
        return new Command(low | range, high | GRANULE_4K);
    }

    /** Every translation of the Non-secure state (section 4.4.2). */
    static Command tlbiNsnhAll() {
        return new Command(TLBI_NSNH_ALL, 0);
    }

    /** Nothing tells of its completion but that it is consumed (section 4.7.3). */
    static Command sync() {
        return new Command(SYNC, 0);
    }
}
