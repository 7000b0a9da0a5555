package viommu.model.dmatracking;

/** Who holds the lock that pinning and unpinning share. */
public enum Holder {
    NOBODY,
    PINNER,
    UNPINNER
}
