package viommu.conformance;

/** What a DMA wants with memory. */
public enum Access {
    READ,
    WRITE
}
