package viommu.adapters.logs.witness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Scopes;
import viommu.conformance.Scope;

/**
 * The order of two logs in which each line of the emulator comes as late as the guest allows: who submits an invalidation writes
 * nothing before it is complete. If any order explains the logs, this one does: a walk or a fault that comes later has more to look at,
 * and what it must not look at any more is told by submissions, whose lines are where they are.
 */
final class Order {
    /** Not in the logs. */
    static final int NEVER = Integer.MAX_VALUE;

    /** An invalidation that the emulator carries out, and the line of the guest that submits it; -1 if that is before the guest's log begins. */
    record Done(int event, int line, Scope scope) {}

    final List<LogEvent> guest;
    final List<LogEvent> emulator;
    /** For each line of the guest, the last one before that its writer has written; -1 if that is not known. */
    final int[] since;
    /** How many lines of the guest come before each of the emulator's. */
    final int[] after;
    /** For each line of the guest that submits something, the emulator's event that completes it. */
    final int[] completedBy;
    /** Those that are complete with each event. */
    final List<List<Done>> completed = new ArrayList<>();

    private Order(Logs logs) {
        guest = logs.guest();
        emulator = logs.emulator();
        since = Callers.since(guest);
        after = new int[emulator.size()];
        completedBy = new int[guest.size()];
    }

    /** Empty if the emulator carries out something else than is submitted, or too early. */
    static Optional<Order> of(Logs logs) {
        Order order = new Order(logs);
        return order.pair(logs) ? Optional.of(order) : Optional.empty();
    }

    private boolean pair(Logs logs) {
        Deque<Integer> queue = submissions(logs.submissions());
        Arrays.fill(completedBy, NEVER);
        Arrays.fill(after, guest.size());
        List<Done> begun = new ArrayList<>();
        int[] submittedBy = new int[emulator.size()];
        int before = logs.invalidations();
        for (int e = 0; e < emulator.size(); e++) {
            LogEvent event = emulator.get(e);
            completed.add(List.of());
            if (event instanceof LogEvent.Invalidation done
                    && done.scope().filter(Scopes::ofTranslations).isPresent()) {
                if (before-- > 0) {
                    begun.add(new Done(e, -1, done.scope().get()));
                    continue;
                }
                Integer line = queue.poll();
                if (line == null || !Scopes.covers(Scopes.plain(done.scope().get()), scope(line))) {
                    return false;
                }
                begun.add(new Done(e, line, done.scope().get()));
                submittedBy[e] = line + 1;
            } else if (event instanceof LogEvent.Completed) {
                for (Done done : begun) {
                    if (done.line() >= 0) {
                        completedBy[done.line()] = e;
                    }
                }
                completed.set(e, begun);
                begun = new ArrayList<>();
            }
        }
        begun.stream().map(Done::line).filter(line -> line >= 0).forEach(queue::add);
        place(queue);
        for (int e = 0; e < emulator.size(); e++) {
            if (after[e] < submittedBy[e]) {
                return false;
            }
        }
        return true;
    }

    private Deque<Integer> submissions(int skipped) {
        Deque<Integer> queue = new ArrayDeque<>();
        int before = skipped;
        for (int line = 0; line < guest.size(); line++) {
            if (guest.get(line) instanceof LogEvent.GuestSubmit submit
                    && submit.scope().filter(Scopes::ofTranslations).isPresent()
                    && before-- <= 0) {
                queue.add(line);
            }
        }
        return queue;
    }

    Scope scope(int line) {
        return Scopes.plain(((LogEvent.GuestSubmit) guest.get(line)).scope().orElseThrow());
    }

    /** Each event before all that waits for it or for a later one; all of them before what waits for an invalidation that is not complete. */
    private void place(Deque<Integer> open) {
        int latest = open.stream().mapToInt(this::next).min().orElse(guest.size());
        for (int line = 0; line < guest.size(); line++) {
            if (completedBy[line] != NEVER) {
                after[completedBy[line]] = Math.min(after[completedBy[line]], next(line));
            }
        }
        for (int e = emulator.size() - 1; e >= 0; e--) {
            latest = Math.min(latest, after[e]);
            after[e] = latest;
        }
    }

    /** The next line of who has submitted something there, or of that processor. */
    private int next(int line) {
        for (int later = line + 1; later < guest.size(); later++) {
            if (guest.get(later).at().thread() == guest.get(line).at().thread() || since[later] == line) {
                return later;
            }
        }
        return guest.size();
    }

    /** How many lines of both come before and with a line of the guest; 0 for -1. */
    int[] ofLines() {
        int[] places = new int[guest.size()];
        int e = 0;
        for (int line = 0; line < places.length; line++) {
            while (e < after.length && after[e] <= line) {
                e++;
            }
            places[line] = line + 1 + e;
        }
        return places;
    }

    /** The same of a line of the emulator. */
    int ofEvent(int event) {
        return after[event] + event + 1;
    }
}
