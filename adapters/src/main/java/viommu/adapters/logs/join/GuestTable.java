package viommu.adapters.logs.join;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Tally;

/** The guest's table by its log: for each page what it held and when, and what has yet to be explained. */
final class GuestTable {
    private final Tally tally;
    private final Began began = new Began();
    private final Map<Long, PageHistory> pages = new HashMap<>();

    private long allFlushed;
    private long completed;
    private long now;

    GuestTable(Tally tally) {
        this.tally = tally;
    }

    PageHistory page(long number) {
        return pages.computeIfAbsent(number, n -> new PageHistory());
    }

    Iterable<Map.Entry<Long, PageHistory>> pages() {
        return pages.entrySet();
    }

    int size() {
        return pages.size();
    }

    /**
     * What lies further back does not matter any more.
     *
     * @param everything is forgotten that was cleared before this line
     * @param last the submission of the last invalidation that is complete
     */
    void horizon(long everything, long last) {
        allFlushed = everything;
        completed = last;
    }

    /** Takes a line of the guest's log. */
    void take(LogEvent event) {
        Stamp at = event.at();
        now = at.nanos();
        long since = began.before(at);
        if (event instanceof LogEvent.GuestMap map) {
            long first = LogEvent.page(map.iova());
            long value = LogEvent.page(map.address());
            for (long i = 0; i < LogEvent.page(map.bytes()); i++) {
                PageHistory page = page(first + i);
                boolean known = page.known();
                page.prune(Math.min(Math.max(page.flushed, allFlushed), completed));
                page.map(value + i, since, at.line());
                explain(page, known, value + i, page.live().began);
            }
        } else if (event instanceof LogEvent.GuestUnmap unmap) {
            long first = LogEvent.page(unmap.iova());
            for (long number = first; number < first + LogEvent.page(unmap.bytes()); number++) {
                PageHistory page = page(number);
                boolean known = page.known();
                page.unmap(since, at.line());
                explain(page, known, Span.ANY, since);
            }
        }
    }

    /**
     * Confirms what is not explained by a line.
     *
     * @param known whether the log said something about the page before
     * @param value that was mapped; {@link Span#ANY} if it was unmapped
     */
    private void explain(PageHistory page, boolean known, long value, long since) {
        for (Iterator<Accusation> each = page.accusations.iterator(); each.hasNext(); each.remove()) {
            Accusation accusation = each.next();
            Breach breach = accusation.breach();
            boolean inTime = accusation.window().reached(since);
            boolean unmappedUnknown = !known && value == Span.ANY;
            if (unmappedUnknown) {
                tally.unknown(breach.rule());
            } else if (inTime && accusation.values().contains(value)) {
                tally.kept(breach.rule());
                page.lastWasBefore(accusation.window().back());
            } else {
                tally.broken(breach);
            }
        }
    }

    /** By the guest's clock, when the last line was written. */
    long now() {
        return now;
    }

    /** There are no more lines. A call that had begun long before would have been over. */
    void end() {
        for (PageHistory page : pages.values()) {
            for (Accusation accusation : page.accusations) {
                if (page.known() && now - accusation.nanos() >= Began.LONGEST_CALL_NANOS) {
                    tally.broken(accusation.breach());
                } else {
                    tally.unknown(accusation.breach().rule());
                }
            }
        }
    }
}
