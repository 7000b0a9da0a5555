package viommu.adapters.logs.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import viommu.adapters.logs.LogEvent;

/** What was read of one log so far. */
public final class Counts {
    private static final int SHOWN = 5;

    private final Map<Class<?>, Long> kinds = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Long> others = new TreeMap<>();
    private final List<NotUnderstood> first = new ArrayList<>();
    private long lines;
    private long notUnderstood;

    /** A line that is not understood. */
    public record NotUnderstood(long line, String text) {}

    void count(LogEvent event) {
        lines++;
        if (event instanceof LogEvent.Other other) {
            others.merge(other.name(), 1L, Long::sum);
        } else if (kinds.merge(event.getClass(), 1L, Long::sum) == 1) {
            names.put(event.getClass(), event.name());
        }
    }

    void notUnderstood(long line, String text) {
        lines++;
        notUnderstood++;
        if (first.size() < SHOWN) {
            first.add(new NotUnderstood(line, text));
        }
    }

    public long lines() {
        return lines;
    }

    /** By name, such as {@code guest-map}. */
    public Map<String, Long> events() {
        Map<String, Long> events = new TreeMap<>();
        kinds.forEach((kind, count) -> events.put(names.get(kind), count));
        return events;
    }

    /** Lines that were understood and have no bearing, by the name of their event. */
    public Map<String, Long> others() {
        return new TreeMap<>(others);
    }

    public long notUnderstood() {
        return notUnderstood;
    }

    /** The first few of them. */
    public List<NotUnderstood> firstNotUnderstood() {
        return List.copyOf(first);
    }
}
