package viommu.adapters.logs.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Breach;

/** Takes from a log what has to do with a breach: the last lines before it, and the next few after it. */
public final class Slice {
    private static final int BEFORE = 400;
    private static final int AFTER = 40;
    /** Of invalidations of other pages, which tell the time. */
    private static final int NEAR = 24;

    private Slice() {}

    /**
     * @param log gives its events, then null
     * @param around the time of that log's clock that the breach is at, in nanoseconds
     */
    public static List<LogEvent> of(Optional<? extends Supplier<LogEvent>> log, Breach breach, long around) {
        if (log.isEmpty()) {
            return List.of();
        }
        Relevance relevance = new Relevance(breach);
        Deque<LogEvent> before = new ArrayDeque<>();
        Deque<LogEvent> near = new ArrayDeque<>();
        List<LogEvent> after = new ArrayList<>();
        boolean waiting = false;
        for (LogEvent event = log.get().get();
                event != null && after.size() < AFTER;
                event = log.get().get()) {
            boolean early = event.at().nanos() <= around;
            boolean relevant = relevance.of(event) || waiting && event instanceof LogEvent.Completed;
            waiting = relevant && event instanceof LogEvent.Invalidation
                    || waiting && !(event instanceof LogEvent.Completed);
            if (relevant) {
                add(event, early ? before : after, early ? BEFORE : AFTER);
            } else if (Relevance.invalidates(event)) {
                add(event, early ? near : after, early ? NEAR : AFTER);
            }
        }
        List<LogEvent> slice = new ArrayList<>(before);
        slice.addAll(near);
        slice.addAll(after);
        slice.sort(Comparator.comparingLong(event -> event.at().line()));
        return slice;
    }

    /** The last so many. */
    private static void add(LogEvent event, Collection<LogEvent> to, int most) {
        to.add(event);
        if (to.size() > most && to instanceof Deque<LogEvent> last) {
            last.removeFirst();
        }
    }
}
