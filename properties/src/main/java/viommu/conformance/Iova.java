package viommu.conformance;

/** A page of the I/O virtual address space, by its number: the address without its lowest 12 bits. */
public record Iova(long page) {
    public Iova plus(long pages) {
        return new Iova(page + pages);
    }

    @Override
    public String toString() {
        return "i0x" + Long.toHexString(page);
    }
}
