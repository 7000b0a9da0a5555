package viommu.conformance.contract;

import java.util.Optional;

/**
 * What a table held for an IOVA page and does not hold any more.
 *
 * @param entry empty if nothing was mapped
 * @param proposed whether it was only asked for, by a request that was refused
 * @param retired the step that replaced it
 * @param structural whether entries above the leaf may have changed with it
 * @param seen the requesters that observed it, a bit each
 * @param forgotten the step from which on it may not be observed; {@link #ALIVE} if it still may
 */
record Past(Optional<Entry> entry, boolean proposed, long retired, boolean structural, long seen, long forgotten) {
    static final long ALIVE = Long.MAX_VALUE;

    boolean alive() {
        return forgotten == ALIVE;
    }

    Past forgottenAt(long now) {
        return new Past(entry, proposed, retired, structural, seen, now);
    }

    Past unseenBy(long requesters) {
        return new Past(entry, proposed, retired, structural, seen & ~requesters, forgotten);
    }
}
