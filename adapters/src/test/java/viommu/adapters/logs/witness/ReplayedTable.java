package viommu.adapters.logs.witness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.Stamp;
import viommu.adapters.logs.join.Began;

/** The guest's table as it is written, which has nothing that no line tells. */
final class ReplayedTable {
    /** What a page is mapped to, and what is known of its rights: one that was used is none that was refused. */
    static final class Mapping {
        final long frame;
        int used;
        int refused;

        Mapping(long frame) {
            this.frame = frame;
        }
    }

    private record Written(int line, long page) {}

    private final List<LogEvent> guest;
    private final Map<Long, Mapping> pages = new HashMap<>();
    /** Of which it is not known what they held before the log began. */
    private final Set<Long> unknown = new HashSet<>();

    private final Set<Long> named = new HashSet<>();
    private final Set<Written> written = new HashSet<>();
    private final Set<Long> unlogged = new HashSet<>();
    private int lines;

    ReplayedTable(List<LogEvent> guest) {
        this.guest = guest;
        for (LogEvent event : guest) {
            touched(event).ifPresent(range -> {
                for (long page = range[0]; page < range[1]; page++) {
                    if (named.add(page) && event instanceof LogEvent.GuestUnmap) {
                        unknown.add(page);
                    }
                }
            });
        }
    }

    private static Optional<long[]> touched(LogEvent event) {
        if (event instanceof LogEvent.GuestMap map) {
            return Optional.of(new long[] {map.iova() >> 12, (map.iova() + map.bytes()) >> 12});
        }
        return event instanceof LogEvent.GuestUnmap unmap
                ? Optional.of(new long[] {unmap.iova() >> 12, (unmap.iova() + unmap.bytes()) >> 12})
                : Optional.empty();
    }

    /** What the page is mapped to; empty if to nothing. */
    Optional<Mapping> get(long page) {
        return Optional.ofNullable(pages.get(page));
    }

    boolean isUnknown(long page) {
        return !named.contains(page) || unknown.contains(page);
    }

    /** Who writes: whoever writes the line; somebody else if it is not there any more. */
    Optional<Stamp> writer(Witness.Write write) {
        return write.line() < guest.size() ? Optional.of(guest.get(write.line()).at()) : Optional.empty();
    }

    void write(Witness.Write write) {
        int line = write.line();
        if (line < lines) {
            throw new Refusal("a write after its line", write);
        }
        if (line == guest.size()) {
            isUnlogged(write);
        } else {
            isOf(guest.get(line), write);
            hasBegun(line, write);
            if (!written.add(new Written(line, write.page()))) {
                throw new Refusal("written twice", write);
            }
        }
        unknown.remove(write.page());
        if (write.frame() == Witness.NONE) {
            pages.remove(write.page());
        } else {
            pages.put(write.page(), new Mapping(write.frame()));
        }
    }

    private static void isOf(LogEvent event, Witness.Write write) {
        boolean right;
        if (event instanceof LogEvent.GuestMap map) {
            long into = (write.page() << 12) - map.iova();
            right = into >= 0 && into < map.bytes() && write.frame() == (map.address() + into) >> 12;
        } else {
            right = event instanceof LogEvent.GuestUnmap unmap
                    && write.page() << 12 >= unmap.iova()
                    && write.page() << 12 < unmap.iova() + unmap.bytes()
                    && write.frame() == Witness.NONE;
        }
        if (!right) {
            throw new Refusal("the line says something else", write);
        }
    }

    /** A call begins after its writer's last line, and after the page's last line. */
    private void hasBegun(int line, Witness.Write write) {
        for (int between = lines; between < line; between++) {
            boolean ofPage = touched(guest.get(between))
                    .filter(range -> write.page() >= range[0] && write.page() < range[1])
                    .isPresent();
            if (ofPage || Callers.ended(guest.get(between).at(), guest.get(line).at())) {
                throw new Refusal("a write before its call can have begun", write);
            }
        }
    }

    /** A call that still goes on when the log ends: one of each page, after its last line, and not for long. */
    private void isUnlogged(Witness.Write write) {
        boolean changes = (write.frame() == Witness.NONE) == pages.containsKey(write.page());
        boolean last = true;
        for (int later = lines; later < guest.size(); later++) {
            last &= touched(guest.get(later))
                    .filter(range -> write.page() >= range[0] && write.page() < range[1])
                    .isEmpty();
        }
        long end = guest.get(guest.size() - 1).at().nanos();
        boolean late = lines == guest.size() || end - guest.get(lines).at().nanos() < Began.LONGEST_CALL_NANOS;
        if (!changes || !last || !late || !unlogged.add(write.page())) {
            throw new Refusal("no call that goes on when the log ends", write);
        }
    }

    /** A line of the guest is written: all of its pages are. */
    void line(int line) {
        LogEvent event = guest.get(line);
        touched(event).ifPresent(range -> {
            for (long page = range[0]; page < range[1]; page++) {
                if (!written.remove(new Written(line, page))) {
                    throw new Refusal("a line before it is done", event);
                }
            }
        });
        lines = line + 1;
    }

    void end() {
        if (!written.isEmpty()) {
            throw new Refusal("written without a line", written);
        }
    }
}
