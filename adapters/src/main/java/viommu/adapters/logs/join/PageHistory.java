package viommu.adapters.logs.join;

import java.util.ArrayList;
import java.util.List;

/** What the guest's table held for one page, as far back as it matters. */
final class PageHistory {
    final List<Span> spans = new ArrayList<>(2);
    final List<Accusation> accusations = new ArrayList<>(0);
    /** Nothing from before this line of the guest is cached any more. */
    long flushed;
    /** What is cached was walked after this line of the guest; {@link Span#STILL} if nothing is. */
    long cachedSince = Span.STILL;
    /** The number of the emulator's event that filled it first. */
    long firstFill;

    private long last;

    Span live() {
        Span latest = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        return latest == null || latest.clearLine != Span.STILL ? null : latest;
    }

    boolean known() {
        return !spans.isEmpty() || last > 0;
    }

    void map(long value, long began, long line) {
        Span live = live();
        if (live != null) {
            live.clear(Math.max(began, last), line);
        }
        spans.add(new Span(value, Math.max(began, last), line));
        last = line;
    }

    void unmap(long began, long line) {
        Span live = live();
        if (live != null) {
            live.clear(Math.max(began, last), line);
        } else if (!known()) {
            Span before = new Span(Span.ANY, 0, 0);
            before.clear(began, line);
            spans.add(before);
        }
        last = line;
    }

    /** What its last line tells was so before another line, for it explains what was seen there. */
    void lastWasBefore(long line) {
        Span latest = spans.get(spans.size() - 1);
        if (live() == null) {
            latest.clearedBy(line);
        } else {
            latest.writtenBy(line);
        }
    }

    /** Leaves out what was cleared before that line. */
    void prune(long line) {
        spans.removeIf(span -> span.clearLine < line);
    }
}
