package viommu.adapters.logs.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.check.GuestPage.Unmapped;

/**
 * What a thread of the guest (a task, or the interrupts of a processor) has unmapped and not invalidated. Several unmaps may be
 * gathered for one invalidation. Whether the guest is strict at all is told by what most of its unmaps do.
 */
final class StrictMode {
    private static final int GATHERED = 1024;

    private final Tally tally;
    private final Map<Long, Open> threads = new HashMap<>();
    private long atOnce;
    private long later;

    private static final class Open {
        private final Deque<Unmapped> unmapped = new ArrayDeque<>();
        private boolean submitted;
    }

    StrictMode(Tally tally) {
        this.tally = tally;
    }

    private static long thread(Stamp at) {
        return at.level() == Level.TASK && at.task() > 0
                ? at.task()
                : -(at.thread() * 8L + at.level().ordinal()) - 1;
    }

    void unmap(Unmapped unmapped) {
        Stamp at = unmapped.event.at();
        if (at.level() == Level.UNKNOWN) {
            tally.unknown(Rule.UNMAP_IS_INVALIDATED);
            return;
        }
        Open open = threads.computeIfAbsent(thread(at), t -> new Open());
        if (open.submitted) {
            close(open, unmapped.event);
        }
        open.unmapped.add(unmapped);
        if (open.unmapped.size() > GATHERED) {
            open.unmapped.removeFirst();
            later++;
            tally.unknown(Rule.UNMAP_IS_INVALIDATED);
        }
    }

    /** After the invalidation is taken off what it covers. */
    void submit(LogEvent.GuestSubmit submit) {
        Open open = threads.get(thread(submit.at()));
        if (open != null && !open.unmapped.isEmpty()) {
            open.submitted = true;
        }
    }

    void other(LogEvent event) {
        Open open = threads.get(thread(event.at()));
        if (open != null && !open.unmapped.isEmpty()) {
            close(open, event);
        }
    }

    private void close(Open open, LogEvent next) {
        for (Iterator<Unmapped> each = open.unmapped.iterator(); each.hasNext(); each.remove()) {
            Unmapped unmapped = each.next();
            if (unmapped.left == 0 && open.submitted) {
                atOnce++;
                tally.kept(Rule.UNMAP_IS_INVALIDATED);
            } else if (unmapped.left == 0) {
                byOthers();
            } else {
                later++;
                tally.broken(new Breach(
                        Rule.UNMAP_IS_INVALIDATED,
                        unmapped.event,
                        unmapped.first,
                        "an unmap of " + Describe.page(unmapped.first) + ": " + unmapped.left + " of " + unmapped.pages
                                + " pages are not invalidated when the same thread goes on with line "
                                + next.at().line(),
                        List.of()));
            }
        }
        open.submitted = false;
    }

    /** Somebody else invalidated it, as the timer of a lazy guest does. */
    private void byOthers() {
        later++;
        tally.unknown(Rule.UNMAP_IS_INVALIDATED);
    }

    void forget() {
        threads.clear();
    }

    boolean isLikely() {
        return atOnce > later;
    }

    void end() {
        for (Open open : threads.values()) {
            for (Unmapped unmapped : open.unmapped) {
                if (unmapped.left == 0 && open.submitted) {
                    atOnce++;
                    tally.kept(Rule.UNMAP_IS_INVALIDATED);
                } else if (unmapped.left == 0) {
                    byOthers();
                }
            }
        }
        if (!isLikely()) {
            tally.withdraw(
                    "most unmaps are not invalidated at once: the mode is not strict", Rule.UNMAP_IS_INVALIDATED);
        }
    }
}
