package viommu.model.dmatracking;

/** Who has the frame that a guest page had first. */
public enum Owner {
    GUEST,
    /** The host has taken it back, for somebody else. */
    OTHER
}
