package viommu.adapters.logs.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import viommu.adapters.logs.Leaf;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Scopes;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Scope;

/**
 * What the emulator's lines ask of the guest's table in an order. A fill and a fault look at it after the last invalidation was
 * submitted that was complete then, and before their lines; what is hit was looked at after the last one was submitted that covers it.
 * Nothing is asked of what can come after the guest's log has ended.
 */
final class Looks {
    private record Entry(int domain, long page, long entry) {
        boolean in(Scope scope) {
            Scope here = new Scope.Pages(new Domain(domain), new Iova(page), 0, false);
            return Scopes.covers(scope, here);
        }
    }

    private final Order order;
    private final int[] lines;
    private final Map<Integer, Look> looks = new TreeMap<>();
    private final Map<Entry, Integer> cached = new HashMap<>();
    private final Map<Entry, Integer> flushed = new HashMap<>();
    private int completed;

    private Looks(Order order) {
        this.order = order;
        this.lines = order.ofLines();
    }

    static List<Look> of(Order order) {
        Looks looks = new Looks(order);
        for (int e = 0; e < order.emulator.size(); e++) {
            looks.take(order.emulator.get(e), e);
        }
        return new ArrayList<>(looks.looks.values());
    }

    private void take(LogEvent event, int e) {
        if (event instanceof LogEvent.Fill fill) {
            Entry entry = new Entry(fill.domain(), LogEvent.page(fill.iova()), fill.entry());
            cached.put(entry, e);
            flushed.remove(entry);
            if (judged(e)) {
                looks.put(e, Look.of(fill, e, new Leaf(fill.entry()).frame(), completed, order.ofEvent(e) - 1));
            }
        } else if (event instanceof LogEvent.Hit hit) {
            Entry entry = new Entry(hit.domain(), LogEvent.page(hit.iova()), hit.entry());
            Integer since = flushed.get(entry);
            if (since != null) {
                looks.computeIfPresent(cached.get(entry), (fill, look) -> look.since(since));
            }
        } else if (event instanceof LogEvent.EmulatorFault fault && fault.missing() && judged(e)) {
            fault.access().ifPresent(access -> {
                int right = access == Access.WRITE ? Look.WRITE : Look.READ;
                looks.put(e, Look.of(fault, e, right, completed, order.ofEvent(e) - 1));
            });
        } else if (event instanceof LogEvent.Completed) {
            order.completed.get(e).forEach(this::complete);
        }
    }

    private boolean judged(int e) {
        return order.after[e] < order.guest.size();
    }

    /** What was filled after it began stays, but must have been looked at after it was submitted. */
    private void complete(Order.Done done) {
        cached.entrySet().removeIf(entry -> entry.getKey().in(done.scope()) && entry.getValue() < done.event());
        if (done.line() >= 0) {
            int submitted = lines[done.line()];
            completed = Math.max(completed, submitted);
            cached.keySet().stream()
                    .filter(entry -> entry.in(done.scope()))
                    .forEach(entry -> flushed.merge(entry, submitted, Math::max));
        }
    }
}
