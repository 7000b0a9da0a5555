package viommu.model.domainlifecycle;

/** Who translates for the endpoints. */
public enum Design {
    /** An IOMMU with a context cache and an IOTLB that is tagged by domain ids; an endpoint may have an alias. */
    DOMAIN_IDS,
    /** An emulated IOMMU in caching mode, whose shadow tables follow the invalidations. */
    SHADOWED,
    /** An IOMMU that takes requests, with a container for each endpoint. */
    ENDPOINTS
}
