package viommu.model.pagetable;

/** What is data of a map, an unmap and an invalidation: which pages each of them covers ({@code Coverage.tla}). Sets are bits. */
public class Coverage {
    protected final Constants c;

    public Coverage(Constants constants) {
        c = constants;
    }

    /** The entries that an unmap of a range clears. */
    public long cleared(int first, int last) {
        return Constants.bits(first, last);
    }

    /** The pages that are noted for the invalidation while their entries are changed. */
    public long gathered(PageTableState s) {
        return s.task.iovas.bits();
    }

    /** The regions whose lower tables a superpage for one region replaces. */
    public long replaced(int region) {
        return 1L << region;
    }

    /** How many pages a range has whose last page belongs to it. */
    public int size(int first, int last) {
        return last - first + 1;
    }

    /** The exponent of the smallest aligned block that has a range of that many pages in it. */
    public int order(int first, int pages) {
        int order = 0;
        while (first >> order != first + pages - 1 >> order) {
            order++;
        }
        return order;
    }

    /** How many pages a block has that was widened to that exponent around a range of so many pages. */
    public int blockPages(int order, int pages) {
        return 1 << order;
    }

    /** What the invalidation of a range covers: an aligned block, from its base on. */
    public long covered(int first, int last) {
        int pages = size(first, last);
        if (pages == 0) {
            return 0;
        }
        int order = order(first, pages);
        int base = first >> order << order;
        return Constants.bits(base, base + blockPages(order, pages) - 1) & c.allBits();
    }

    /** What the invalidation of the whole domain covers. */
    public long everything() {
        return c.allBits();
    }

    /** An invalidation may leave the paging-structure cache alone if no table page is to be freed. */
    public boolean leafOnly(PageTableState s) {
        return s.task.unlinked.isEmpty();
    }
}
