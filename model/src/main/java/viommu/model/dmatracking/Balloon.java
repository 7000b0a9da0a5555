package viommu.model.dmatracking;

/** How far a page is on its way into the balloon. */
public enum Balloon {
    /** The guest's to use. */
    OUT,
    /** Offered; the host has not looked at it. */
    ASKED,
    /** Unpinned, for the host to take. */
    GRANTED,
    IN
}
