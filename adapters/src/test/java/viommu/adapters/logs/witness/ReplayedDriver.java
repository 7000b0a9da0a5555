package viommu.adapters.logs.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import viommu.adapters.logs.Level;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.conformance.Scope;

/** What a driver must keep to, by its own lines. */
final class ReplayedDriver {
    private record Range(long first, long end) {}

    private record Owed(Object task, long page) {}

    private final boolean strict;
    /** Of each page the mapping that it is part of; one of no page if it is unmapped. */
    private final Map<Long, Range> mapped = new HashMap<>();

    private final Set<Long> stale = new HashSet<>();
    private final Set<Owed> owed = new HashSet<>();
    private final Set<Object> submitted = new HashSet<>();

    ReplayedDriver(boolean strict) {
        this.strict = strict;
    }

    private static Object task(Stamp at) {
        return at.level() == Level.TASK && at.task() > 0 ? at.task() : List.of(at.thread(), at.level());
    }

    void take(LogEvent event) {
        if (event instanceof LogEvent.GuestMap map) {
            map(map, new Range(map.iova() >> 12, (map.iova() + map.bytes()) >> 12));
        } else if (event instanceof LogEvent.GuestUnmap unmap) {
            unmap(unmap, new Range(unmap.iova() >> 12, (unmap.iova() + unmap.bytes()) >> 12));
        } else if (event instanceof LogEvent.GuestSubmit submit) {
            submit.scope().ifPresent(scope -> submit(submit, scope));
        } else if (event instanceof LogEvent.GuestLost) {
            throw new Refusal(Refusal.Cause.ONE_LOG, "nothing is known of lines that were lost", event);
        }
    }

    private static void refuse(boolean when, String what, LogEvent event) {
        if (when) {
            throw new Refusal(Refusal.Cause.ONE_LOG, what, event);
        }
    }

    private void map(LogEvent.GuestMap map, Range range) {
        for (long page = range.first(); page < range.end(); page++) {
            Range before = mapped.put(page, range);
            refuse(before != null && before.end() > 0, "it is mapped already", map);
            refuse(stale.contains(page), "its unmap is not invalidated", map);
        }
        refuse(owes(map), "what was unmapped is not invalidated", map);
        submitted.remove(task(map.at()));
    }

    private void unmap(LogEvent.GuestUnmap unmap, Range range) {
        Object task = task(unmap.at());
        refuse(unmap.bytes() != unmap.unmapped(), "not all of it was mapped", unmap);
        refuse(submitted.remove(task) && owes(unmap), "what was unmapped is not invalidated", unmap);
        for (long page = range.first(); page < range.end(); page++) {
            Range before = mapped.put(page, new Range(0, 0));
            refuse(before != null && before.end() == 0, "it is not mapped", unmap);
            boolean whole = before == null || before.first() >= range.first() && before.end() <= range.end();
            refuse(!whole, "a part of a mapping is unmapped", unmap);
            stale.add(page);
            if (unmap.at().level() != Level.UNKNOWN) {
                owed.add(new Owed(task, page));
            }
        }
    }

    private boolean owes(LogEvent event) {
        Object task = task(event.at());
        return strict && owed.stream().anyMatch(o -> o.task().equals(task));
    }

    private void submit(LogEvent.GuestSubmit submit, Scope scope) {
        LongPredicate covered;
        if (scope instanceof Scope.Pages some) {
            covered = page ->
                    page >= some.range().first().page() && page < some.range().end();
        } else if (scope instanceof Scope.OfDomain || scope instanceof Scope.Global) {
            covered = page -> true;
        } else {
            return;
        }
        new ArrayList<>(stale).stream().filter(covered::test).forEach(stale::remove);
        owed.removeIf(o -> covered.test(o.page()));
        submitted.add(task(submit.at()));
    }
}
