package viommu.model.viommu;

/** Who works the invalidation queue off, and when. */
public enum Emulation {
    /** The hardware, beside the guest; there is no shadow table and no overcommit. */
    BARE_METAL,
    /** The emulator on the guest's own core: the guest stands still from the doorbell until all is done. */
    SAMECORE,
    /** The emulator on another core, polling: it interleaves with the guest. */
    SIDECORE
}
