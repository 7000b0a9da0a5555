package viommu.conformance;

/** What a mapping lets a device do. */
public enum Permission {
    READ("r"),
    WRITE("w"),
    READ_WRITE("rw");

    private final String text;

    Permission(String text) {
        this.text = text;
    }

    public boolean permits(Access access) {
        return this == READ_WRITE || name().equals(access.name());
    }

    /** {@code r}, {@code w} or {@code rw}. */
    @Override
    public String toString() {
        return text;
    }
}
