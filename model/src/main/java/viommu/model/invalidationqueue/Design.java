package viommu.model.invalidationqueue;

/** How a completion is signalled, and by how many units. */
public enum Design {
    /** Each entry of the ring has a status slot; an emulator, which reads a page-table entry and caches it in two steps. */
    STATUS_SLOTS,
    /** A semaphore takes sequence numbers; the device may be removed by surprise. */
    SEQUENCE_NUMBERS,
    /** Status slots, two units that may fail, and one teardown at a time. */
    TWO_UNITS
}
