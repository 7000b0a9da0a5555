package viommu.model.invalidationqueue;

/** What the units have said of an invalidation so far. */
public enum Result {
    OK,
    FAILED
}
