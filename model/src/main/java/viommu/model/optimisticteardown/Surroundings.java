package viommu.model.optimisticteardown;

/** What happens around the pools. */
public enum Surroundings {
    /** The device stays and the host has memory enough; stale mappings expire by age. */
    QUIET,
    /** The device is detached and attached; nothing expires by age. */
    HOT_PLUG,
    /** The host asks for early teardown and takes pages back; nothing expires by age. */
    OVERCOMMITTED
}
