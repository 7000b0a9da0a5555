package viommu.adapters.logs.witness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.conformance.Scope;

/**
 * The invalidation queue: what is submitted is fetched, carried out and complete in that order, and who has submitted it waits for
 * that. Without descriptors in the log, what is carried out is fetched then.
 */
final class ReplayedQueue {
    /** @param at so many lines of both logs there were then; 0 if it is from before the guest's log begins */
    private record Submitted(Stamp by, Scope scope, int at) {}

    /**
     * An invalidation that was begun.
     *
     * @param event the number of its line
     * @param submitted so many lines of both logs there were then; 0 if that is not in the guest's log
     */
    record Begun(Scope scope, int event, int submitted) {}

    private final boolean fetches;
    private int submissionsBefore;
    private int fetchesBefore;
    private final Deque<Submitted> queue = new ArrayDeque<>();
    private final List<Submitted> waiting = new ArrayList<>();
    private final Map<Integer, Submitted> fetched = new HashMap<>();
    private final List<Submitted> carriedOut = new ArrayList<>();
    private final List<Begun> begun = new ArrayList<>();
    private final List<Begun> complete = new ArrayList<>();
    private final Map<Place, Scanned> scanned = new HashMap<>();
    private int lastComplete;

    private record Place(int domain, long page) {}

    /** The last one of a place among so many. */
    private record Scanned(int until, Optional<Begun> last) {}

    ReplayedQueue(Logs logs) {
        fetches = logs.emulator().stream().anyMatch(event -> event instanceof LogEvent.Descriptor);
        submissionsBefore = logs.submissions();
        fetchesBefore = logs.invalidations();
    }

    static boolean ofTranslations(Scope scope) {
        return scope instanceof Scope.Global || scope instanceof Scope.OfDomain || scope instanceof Scope.Pages;
    }

    static boolean covers(Scope scope, int domain, long page) {
        if (scope instanceof Scope.Pages some) {
            return some.domain().id() == domain
                    && page >= some.range().first().page()
                    && page < some.range().end();
        }
        return scope instanceof Scope.Global
                || scope instanceof Scope.OfDomain one && one.domain().id() == domain;
    }

    private static boolean covers(Scope done, Scope asked) {
        if (asked instanceof Scope.Pages some) {
            int domain = some.domain().id();
            return covers(done, domain, some.range().first().page())
                    && covers(done, domain, some.range().end() - 1);
        }
        return done instanceof Scope.Global
                || asked instanceof Scope.OfDomain one
                        && done instanceof Scope.OfDomain other
                        && one.domain().equals(other.domain());
    }

    void isNotWaited(Optional<Stamp> writer) {
        writer.ifPresent(at -> {
            boolean waits = waiting.stream()
                    .anyMatch(w -> w.by().level() == Level.TASK
                            && at.level() == Level.TASK
                            && at.task() > 0
                            && w.by().task() == at.task());
            if (waits) {
                throw new Refusal("who waits for an invalidation writes", at);
            }
        });
    }

    void isNotWaited(Stamp at) {
        if (waiting.stream().anyMatch(w -> w.by().thread() == at.thread())) {
            throw new Refusal("a line of a processor that waits for an invalidation", at);
        }
        isNotWaited(Optional.of(at));
    }

    void guest(LogEvent event, int lines) {
        if (event instanceof LogEvent.GuestSubmit submit) {
            submit.scope().filter(ReplayedQueue::ofTranslations).ifPresent(scope -> {
                if (submissionsBefore-- <= 0) {
                    Submitted what = new Submitted(submit.at(), scope, lines);
                    queue.add(what);
                    waiting.add(what);
                }
            });
        }
    }

    void emulator(LogEvent event, int number) {
        if (event instanceof LogEvent.Descriptor descriptor) {
            if (fetched.containsKey(event.at().thread())) {
                throw new Refusal(Refusal.Cause.ONE_LOG, "the descriptor before is not carried out", event);
            }
            descriptor.scope().filter(ReplayedQueue::ofTranslations).ifPresent(scope -> fetch(scope, event));
        } else if (event instanceof LogEvent.Invalidation done
                && done.scope().filter(ReplayedQueue::ofTranslations).isPresent()) {
            Scope scope = done.scope().get();
            if (!fetches) {
                fetch(scope, event);
            }
            Submitted asked = fetched.remove(event.at().thread());
            if (asked == null || !covers(scope, asked.scope())) {
                throw new Refusal(Refusal.Cause.ONE_LOG, "not what the descriptor says is carried out", event);
            }
            carriedOut.add(asked);
            begun.add(new Begun(scope, number, asked.at()));
        } else if (event instanceof LogEvent.Completed) {
            waiting.removeAll(carriedOut);
            carriedOut.clear();
            complete.addAll(begun);
            begun.forEach(done -> lastComplete = Math.max(lastComplete, done.submitted()));
            begun.clear();
        }
    }

    private void fetch(Scope scope, LogEvent event) {
        Submitted next = fetchesBefore-- > 0 ? new Submitted(event.at(), scope, 0) : queue.poll();
        if (next == null || !covers(scope, next.scope())) {
            throw new Refusal("not what was submitted is fetched", event);
        }
        fetched.put(event.at().thread(), next);
    }

    /** So many lines of both logs there were when the last invalidation was submitted that is complete; 0 if none is. */
    int lastComplete() {
        return lastComplete;
    }

    /** The last one that is complete and covers a page. */
    Optional<Begun> lastOf(int domain, long page) {
        Scanned before = scanned.getOrDefault(new Place(domain, page), new Scanned(0, Optional.empty()));
        Optional<Begun> last = before.last();
        for (int i = before.until(); i < complete.size(); i++) {
            last = covers(complete.get(i).scope(), domain, page) ? Optional.of(complete.get(i)) : last;
        }
        scanned.put(new Place(domain, page), new Scanned(complete.size(), last));
        return last;
    }
}
