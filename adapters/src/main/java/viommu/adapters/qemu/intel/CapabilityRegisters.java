package viommu.adapters.qemu.intel;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import viommu.conformance.Granularity;
import viommu.conformance.PageSize;

/** What a remapping unit can do (VT-d, section 10.4.2 and 10.4.3). */
record CapabilityRegisters(long cap, long ecap) {
    private static final int RECORD = 16;

    static CapabilityRegisters of(Registers registers) {
        return new CapabilityRegisters(
                registers.readq(Registers.CAP).value(),
                registers.readq(Registers.ECAP).value());
    }

    /** CAP.CM: what is not present may be cached. */
    boolean cachingMode() {
        return (cap >> 7 & 1) != 0;
    }

    /** CAP.SAGAW: whether tables may have so many levels. */
    boolean levels(int levels) {
        return (cap >> 8 >> levels - 2 & 1) != 0;
    }

    /** CAP.ND: how many domain ids there are. */
    int domains() {
        return 1 << 4 + 2 * (int) (cap & 7);
    }

    /** CAP.FRO: where the fault recording registers begin. */
    int faultRecords() {
        return (int) (cap >> 24 & 0x3ff) * RECORD;
    }

    /** CAP.NFR: how many there are. */
    int faultRecordCount() {
        return (int) (cap >> 40 & 0xff) + 1;
    }

    /** CAP.SLLPS. */
    Set<PageSize> sizes() {
        Set<PageSize> sizes = new TreeSet<>(Set.of(PageSize.KIB_4));
        if ((cap >> 34 & 1) != 0) {
            sizes.add(PageSize.MIB_2);
        }
        if ((cap >> 35 & 1) != 0) {
            sizes.add(PageSize.GIB_1);
        }
        return sizes;
    }

    /** CAP.PSI: without it, pages cannot be invalidated one at a time. */
    Set<Granularity> granularities() {
        Set<Granularity> granularities = EnumSet.allOf(Granularity.class);
        if ((cap >> 39 & 1) == 0) {
            granularities.remove(Granularity.PAGES);
        }
        return granularities;
    }

    /** CAP.MAMV: the largest address mask. */
    int maxMask() {
        return (int) (cap >> 48 & 0x3f);
    }

    /** CAP.DWD and DRD: whether an invalidation can drain writes and reads, as the two bits that ask for it. */
    int drain() {
        return (int) (cap >> 54 & 3);
    }

    /** ECAP.QI: queued invalidation. */
    boolean queue() {
        return (ecap >> 1 & 1) != 0;
    }

    /** ECAP.IRO: where the IOTLB registers begin. */
    int iotlb() {
        return (int) (ecap >> 8 & 0x3ff) * RECORD;
    }
}
