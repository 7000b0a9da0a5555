package viommu.conformance;

/** A guest page, by a number that an adapter turns into a guest-physical address; keeps the alignment of superpages. */
public record Page(long number) {
    /** Memory that the adapter cannot tell apart from other memory; no contract allows it. */
    public static final Page UNKNOWN = new Page(-1);

    @Override
    public String toString() {
        return equals(UNKNOWN) ? "unknown memory" : "p0x" + Long.toHexString(number);
    }
}
