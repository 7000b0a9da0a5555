package viommu.model.price;

/**
 * The IOVAs of one slice that a step is about.
 *
 * @param page the slice
 * @param iovas bits
 */
record Part(int page, int iovas) {
    static Part of(int page, int iova) {
        return new Part(page, 1 << iova);
    }

    int size() {
        return Integer.bitCount(iovas);
    }

    /** The only one, or the first. */
    int iova() {
        return Integer.numberOfTrailingZeros(iovas);
    }
}
