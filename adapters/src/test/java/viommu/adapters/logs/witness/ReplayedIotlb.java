package viommu.adapters.logs.witness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import viommu.adapters.logs.LogEvent;
import viommu.conformance.Access;
import viommu.conformance.Scope;

/** The emulator's translations: what it fills is in the guest's table when it looks there, what it hits it has filled and not forgotten. */
final class ReplayedIotlb {
    private static final int UNKNOWN = -1;

    private final ReplayedTable table;
    private final ReplayedQueue queue;
    private final Map<Integer, Integer> looked = new HashMap<>();
    private final Map<Entry, Cached> cached = new HashMap<>();
    private final Map<Integer, Used> used = new HashMap<>();
    private final Map<Integer, Set<Integer>> contexts = new HashMap<>();
    private boolean contextsInvalidated;
    private boolean contextsKnown;

    private record Entry(int domain, long page, long bits) {}

    /** @param looked so many lines of both logs there were then */
    private record Cached(int event, int looked) {}

    private record Used(int requester, long page, long frame) {}

    ReplayedIotlb(ReplayedTable table, ReplayedQueue queue) {
        this.table = table;
        this.queue = queue;
    }

    private static long frame(long entry) {
        return (entry & 0xf_ffff_ffff_ffffL) >> 12;
    }

    /** The table is looked at for a fill or a fault whose line comes later. */
    void look(LogEvent event, int number, int lines) {
        if (event instanceof LogEvent.Fill fill) {
            long page = fill.iova() >> 12;
            Optional<ReplayedTable.Mapping> mapping = table.get(page);
            boolean right = mapping.filter(m -> m.frame == frame(fill.entry())).isPresent();
            if (!right && !table.isUnknown(page)) {
                throw new Refusal("a walk finds something else", fill);
            }
            mapping.ifPresent(m -> rights(m, m.used | (int) fill.entry() & 3, m.refused, event));
        } else if (event instanceof LogEvent.EmulatorFault fault) {
            int right = fault.access().filter(Access.WRITE::equals).isPresent() ? 2 : 1;
            table.get(fault.iova() >> 12).ifPresent(m -> rights(m, m.used, m.refused | right, event));
        } else {
            throw new Refusal("nothing looks there", event);
        }
        if (looked.put(number, lines) != null) {
            throw new Refusal("looked at twice", event);
        }
    }

    private static void rights(ReplayedTable.Mapping mapping, int used, int refused, LogEvent event) {
        mapping.used = used;
        mapping.refused = refused;
        if ((used & refused) != 0) {
            throw new Refusal("a mapping refuses what it grants", event);
        }
    }

    /**
     * Takes a line of the emulator.
     *
     * @param looks whether the witness says when the table was looked at
     * @param over whether the guest's log is at its end
     */
    void take(LogEvent event, int number, boolean looks, boolean over) {
        boolean asks = event instanceof LogEvent.Fill
                || event instanceof LogEvent.EmulatorFault fault
                        && fault.missing()
                        && fault.access().isPresent();
        if (asks && (!over || looks)) {
            Integer at = looked.get(number);
            if (at == null || at < queue.lastComplete()) {
                throw new Refusal("it was not looked at since the last invalidation was submitted", event);
            }
        }
        if (event instanceof LogEvent.Fill fill) {
            Entry entry = new Entry(fill.domain(), fill.iova() >> 12, fill.entry());
            cached.put(entry, new Cached(number, looked.getOrDefault(number, UNKNOWN)));
            use(event, fill.requester(), entry);
        } else if (event instanceof LogEvent.Hit hit) {
            hit(hit, new Entry(hit.domain(), hit.iova() >> 12, hit.entry()));
        } else if (event instanceof LogEvent.Translation translation) {
            translate(translation, used.remove(event.at().thread()));
        } else {
            contexts(event);
        }
    }

    private void hit(LogEvent.Hit hit, Entry entry) {
        Cached filled = cached.get(entry);
        queue.lastOf(entry.domain(), entry.page()).ifPresent(done -> {
            if (filled == null || filled.event() < done.event()) {
                throw new Refusal(Refusal.Cause.ONE_LOG, "a hit of what is forgotten", hit);
            }
            if (filled.looked() != UNKNOWN && filled.looked() < done.submitted()) {
                throw new Refusal("a hit of what was looked at before its invalidation was submitted", hit);
            }
        });
        use(hit, hit.requester(), entry);
    }

    private void use(LogEvent event, int requester, Entry entry) {
        used.put(event.at().thread(), new Used(requester, entry.page(), frame(entry.bits())));
        Set<Integer> named = contexts.get(requester);
        if (contextsKnown && named != null && !named.contains(entry.domain())) {
            throw new Refusal(Refusal.Cause.ONE_LOG, "an entry of another domain", event);
        }
    }

    private static void translate(LogEvent.Translation translation, Used entry) {
        boolean its = entry != null
                && entry.requester() == translation.requester()
                && entry.page() == translation.iova() >> 12;
        if (its && entry.frame() != translation.address() >> 12) {
            throw new Refusal(Refusal.Cause.ONE_LOG, "not translated by its entry", translation);
        }
    }

    private void contexts(LogEvent event) {
        if (event instanceof LogEvent.ContextRead read) {
            contexts.computeIfAbsent(read.requester(), r -> new HashSet<>()).add(read.domain());
        } else if (event instanceof LogEvent.Invalidation done) {
            contextsInvalidated |=
                    done.scope().filter(Scope.AllContexts.class::isInstance).isPresent();
        } else if (event instanceof LogEvent.Completed) {
            contextsKnown |= contextsInvalidated;
        }
    }
}
