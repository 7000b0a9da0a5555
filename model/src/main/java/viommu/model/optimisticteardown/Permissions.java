package viommu.model.optimisticteardown;

/** What callers ask for. */
public enum Permissions {
    /** Always to read and write. */
    ONE,
    /** To read, or to read and write. */
    TWO
}
