package viommu.adapters.logs.check;

import viommu.adapters.logs.LogEvent;

/** What a guest's log says of one IOVA page: mapped, unmapped and not invalidated yet, or neither. */
final class GuestPage {
    /** Null if nothing is mapped here. */
    Mapping mapping;
    /** Null if there is nothing to be invalidated. */
    Unmapped stale;

    record Mapping(long first, long pages, long address, long line) {
        boolean within(long from, long to) {
            return first >= from && first + pages <= to;
        }
    }

    /** An unmap, and how many of its pages are not invalidated yet. */
    static final class Unmapped {
        final long first;
        final long pages;
        final LogEvent.GuestUnmap event;
        long left;
        /** Of those that are left, how many were unmapped a second time before that. */
        long again;

        Unmapped(LogEvent.GuestUnmap event) {
            this.event = event;
            this.first = LogEvent.page(event.iova());
            this.pages = event.bytes() >>> LogEvent.PAGE_SHIFT;
            this.left = pages;
        }
    }
}
