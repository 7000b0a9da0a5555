package viommu.conformance;

/**
 * How much one entry of an I/O page table maps: {@code 2^order} pages of 4 KiB.
 *
 * @param order 0 for 4 KiB, 9 for 2 MiB, 18 for 1 GiB
 */
public record PageSize(int order) implements Comparable<PageSize> {
    public static final PageSize KIB_4 = new PageSize(0);
    public static final PageSize MIB_2 = new PageSize(9);
    public static final PageSize GIB_1 = new PageSize(18);

    public PageSize {
        if (order < 0 || order > 40) {
            throw new IllegalArgumentException("the order of a page is from 0 to 40, not " + order);
        }
    }

    public long pages() {
        return 1L << order;
    }

    @Override
    public int compareTo(PageSize other) {
        return Integer.compare(order, other.order);
    }

    @Override
    public String toString() {
        long kib = 4L << order;
        return kib < 1 << 10 ? kib + "K" : kib < 1 << 20 ? (kib >> 10) + "M" : (kib >> 20) + "G";
    }
}
