package viommu.adapters.qemu.amd;

/** What the device table entry of a device says that is in no domain. */
enum Detached {
    /** Nothing is translated, and nothing permitted (mode 0, IR = IW = 0). */
    NOTHING_PERMITTED,
    /** No translation is valid (TV = 0); the permissions mean nothing then. */
    TRANSLATION_INVALID
}
