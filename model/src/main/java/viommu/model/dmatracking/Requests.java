package viommu.model.dmatracking;

/** How many pages one request to map names. */
public enum Requests {
    /** One. */
    SINGLE,
    /** All. */
    BATCH
}
