package viommu.model.pinaccounting;

/** Which of the container's uses a configuration looks at. */
public enum Feature {
    /** Two processes map and unmap ranges through one domain; every page of a request can fail. */
    REGIONS,
    /** Two domains are attached and detached, and share the pins. */
    SHARED,
    /** Pages are populated and discarded; what is populated is mapped. */
    BALLOON
}
