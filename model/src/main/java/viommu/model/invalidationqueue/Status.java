package viommu.model.invalidationqueue;

/** What a unit has written to a status slot. */
public enum Status {
    CLEAR,
    DONE,
    FAILED
}
