package viommu.conformance.contract;

/**
 * What was legal and is not free.
 *
 * @param overInvalidated how often a translation that a requester had observed was gone, although no invalidation covered it, after
 *     one that did not
 * @param evicted how often one was gone without any invalidation
 * @param declined how often the host was refused a frame that no device can reach
 */
public record Cost(long overInvalidated, long evicted, long declined) {
    public static final Cost NONE = new Cost(0, 0, 0);

    public Cost plus(Cost other) {
        return new Cost(overInvalidated + other.overInvalidated, evicted + other.evicted, declined + other.declined);
    }
}
