package viommu.ci.bench;

/** One in so many, the first of them included: the same in every run. */
public record Share(int oneIn) {
    public static final Share ALL = new Share(1);

    public Share {
        if (oneIn < 1) {
            throw new IllegalArgumentException("one in " + oneIn);
        }
    }

    /** @param index from 0 */
    public boolean has(int index) {
        return index % oneIn == 0;
    }

    /** What these are of all things of that name. */
    public String words(String things) {
        return oneIn == 1 ? "all " + things : "one in " + oneIn + " of the " + things;
    }
}
