package viommu.model.domainlifecycle;

/** What the release of a domain id consists of. */
public enum IdPiece {
    /** The table of owners no longer names the domain. */
    FORGET_OWNER,
    /** The id can be allocated again. */
    FREE_ID
}
