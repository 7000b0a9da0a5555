package viommu.conformance;

/** An address space with its own I/O page table, counted from 0; it exists from the start unless it comes and goes by requests. */
public record Domain(int id) {
    @Override
    public String toString() {
        return "d" + id;
    }
}
