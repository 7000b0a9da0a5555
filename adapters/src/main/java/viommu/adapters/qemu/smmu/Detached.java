package viommu.adapters.qemu.smmu;

/** What the stream table entry of a device says that is in no domain. */
enum Detached {
    /** A valid context descriptor without walks (CD.EPD0): each access is reported with its address as F_TRANSLATION. */
    NO_WALKS,
    /** Nothing (STE.V = 0): each access is reported as C_BAD_STE, without its address. */
    INVALID
}
