package viommu.model.pagetable;

import viommu.model.state.Domain;

/** The IOMMU, a real one with its walker and caches or an emulated one with a shadow table ({@code Iommu.tla}). */
public class Iommu {
    protected final Constants c;

    public Iommu(Constants constants) {
        c = constants;
    }

    /** A DMA that misses: the walk fills the IOTLB if it finds a frame, and the paging-structure cache if it meets a table. */
    public boolean translate(PageTableState s, int iova) {
        int region = Constants.regionOf(iova);
        int found = s.found(iova);
        boolean finds = found != Domain.NONE && found != s.garbage();
        boolean meetsTable = s.pwc.isNone(region) && !s.lowerTable.isNone(region);
        if (c.shadowed() || !s.iotlb.isNone(iova) || !finds && !meetsTable) {
            return false;
        }
        if (finds) {
            s.iotlb.set(iova, found);
        }
        if (meetsTable) {
            s.pwc.set(region, s.lowerTable.at(region));
        }
        return true;
    }

    /** A cache may drop an entry at any time; a shadow table is no cache. */
    public boolean evictIotlb(PageTableState s, int iova) {
        if (c.shadowed() || s.iotlb.isNone(iova)) {
            return false;
        }
        s.iotlb.clear(iova);
        return true;
    }

    public boolean evictPwc(PageTableState s, int region) {
        if (s.pwc.isNone(region)) {
            return false;
        }
        s.pwc.clear(region);
        return true;
    }

    /** Works an invalidation off: caches drop what it covers, a shadow table takes over what the page table has there. */
    public boolean flush(PageTableState s) {
        if (!s.request.isPending()) {
            return false;
        }
        long iovas = s.request.iovas.bits();
        for (int i = 0; i < c.iovas(); i++) {
            if ((iovas >> i & 1) == 0) {
                continue;
            }
            if (c.shadowed()) {
                s.iotlb.set(i, shadowOf(s, i));
            } else {
                s.iotlb.clear(i);
            }
        }
        for (int r = 0; r < c.regions(); r++) {
            if (!s.request.isLeafOnly() && (iovas & c.pagesOf(r)) != 0) {
                s.pwc.clear(r);
            }
        }
        s.request.rest();
        return true;
    }

    /** What the shadow table has to hold after an invalidation of the page. */
    public int shadowOf(PageTableState s, int iova) {
        return s.walk(iova);
    }
}
