package viommu.conformance;

/**
 * Consecutive IOVA pages.
 *
 * @param skew by how many bytes both ends lie above a page's boundary; anything but 0 is for requests only
 */
public record Range(Iova first, long pages, int skew) {
    public Range {
        if (first.page() < 0 || pages < 1 || skew < 0 || skew >= 4096) {
            throw new IllegalArgumentException(
                    "not a range of pages: " + pages + " from " + first + ", moved by " + skew + " bytes");
        }
    }

    public static Range of(Iova first, long pages) {
        return new Range(first, pages, 0);
    }

    /** The first page after it. */
    public long end() {
        return first.page() + pages;
    }

    /** The pages that it has a part in: one more than it has, if it is skewed. */
    public Range touched() {
        return skew == 0 ? this : of(first, pages + 1);
    }

    /** The first page that is wholly in it, if any is; {@link #end} is after the last in any case. */
    public long whole() {
        return first.page() + (skew == 0 ? 0 : 1);
    }

    public boolean contains(Iova iova) {
        return iova.page() >= first.page() && iova.page() < end();
    }

    @Override
    public String toString() {
        return first + (pages == 1 ? "" : "+0x" + Long.toHexString(pages)) + (skew == 0 ? "" : " skewed by " + skew);
    }
}
