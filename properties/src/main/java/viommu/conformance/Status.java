package viommu.conformance;

/** How a request was answered, in the words of virtio-iommu (virtio 1.2, section 5.13.6). */
public enum Status {
    OK,
    IOERR,
    UNSUPP,
    DEVERR,
    INVAL,
    RANGE,
    NOENT,
    FAULT,
    NOMEM
}
