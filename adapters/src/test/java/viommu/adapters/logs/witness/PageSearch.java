package viommu.adapters.logs.witness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a page can have been written so that everything that was looked for is found. What the page holds between two writes is a
 * segment, numbered by the first of them from 1; segment 0 is before all. A look finds a segment if the one write is before its end
 * and the other after its beginning, so each choice only narrows when both can have been; all choices are tried.
 */
final class PageSearch {
    /** So many choices are tried before it is given up. */
    private static final int STEPS = 1_000_000;

    /**
     * A write that happened between two numbers of lines.
     *
     * @param line as in {@link Witness.Write}
     */
    record Slot(int line, long frame, int from, int to) {}

    /** A page's writes in order; what it held before them, if that is known. */
    record Writes(long page, List<Slot> slots, boolean knownBefore) {
        long held(int segment) {
            return segment == 0 ? Witness.NONE : slots.get(segment - 1).frame();
        }
    }

    private final Writes writes;
    private final int[] shown;
    private final Map<Integer, Integer> found = new HashMap<>();
    private int steps;
    private Look unexplained;

    private PageSearch(Writes writes) {
        this.writes = writes;
        this.shown = new int[writes.slots().size() + 1];
    }

    /** When the writes were at the earliest and at the latest; copied for each choice. */
    private record Bounds(int[] from, int[] to) {
        static Bounds of(List<Slot> slots) {
            return new Bounds(
                    slots.stream().mapToInt(Slot::from).toArray(),
                    slots.stream().mapToInt(Slot::to).toArray());
        }

        Bounds copy() {
            return new Bounds(from.clone(), to.clone());
        }

        boolean possible(Look look, int segment) {
            return (segment == 0 || from[segment - 1] <= look.to())
                    && (segment == to.length || to[segment] >= look.from());
        }

        boolean certain(Look look, int segment) {
            return (segment == 0 || to[segment - 1] <= look.to())
                    && (segment == to.length || from[segment] >= look.from());
        }

        void choose(Look look, int segment) {
            if (segment > 0) {
                to[segment - 1] = Math.min(to[segment - 1], look.to());
            }
            if (segment < to.length) {
                from[segment] = Math.max(from[segment], look.from());
            }
        }
    }

    /** What was found. */
    sealed interface Result {
        /** @param segments which one each look found, by the number of its event */
        record Found(List<Integer> times, Map<Integer, Integer> segments) implements Result {}

        /** @param last what was not found when all else was tried */
        record Nothing(Look last) implements Result {}

        record GaveUp() implements Result {}
    }

    static Result of(Writes writes, List<Look> looks) {
        PageSearch search = new PageSearch(writes);
        Bounds bounds = Bounds.of(writes.slots());
        search.show(bounds, looks);
        Optional<Bounds> solved = search.solve(bounds, new ArrayDeque<>(looks));
        if (solved.isPresent()) {
            List<Integer> times = new ArrayList<>();
            for (int time : solved.get().to()) {
                times.add(time);
            }
            return new Result.Found(times, search.found);
        }
        return search.steps > STEPS ? new Result.GaveUp() : new Result.Nothing(search.unexplained);
    }

    /** The rights that walks have seen: a fault is not of a mapping that has them. */
    private void show(Bounds bounds, List<Look> looks) {
        looks.stream().filter(look -> !look.isFault()).forEach(look -> {
            for (int segment : candidates(bounds, look)) {
                shown[segment] |= look.rights();
            }
        });
    }

    private List<Integer> candidates(Bounds bounds, Look look) {
        List<Integer> candidates = new ArrayList<>(1);
        for (int segment = first(bounds, look); segment <= writes.slots().size(); segment++) {
            if (segment > 0 && bounds.from()[segment - 1] > look.to()) {
                break;
            }
            if (bounds.possible(look, segment) && gives(segment, look)) {
                candidates.add(segment);
            }
        }
        return candidates;
    }

    /** The first segment that does not end before the look. */
    private static int first(Bounds bounds, Look look) {
        int low = 0;
        int high = bounds.to().length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds.to()[middle] >= look.from()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean gives(int segment, Look look) {
        boolean unknown = segment == 0 && !writes.knownBefore();
        long held = writes.held(segment);
        return unknown || held == look.frame() || look.isFault() && (shown[segment] & look.rights()) == 0;
    }

    private Optional<Bounds> solve(Bounds bounds, Deque<Look> open) {
        Deque<Look> rest = open;
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            Deque<Look> left = new ArrayDeque<>();
            for (Look look : rest) {
                List<Integer> candidates = candidates(bounds, look);
                steps++;
                if (candidates.isEmpty()) {
                    unexplained = look;
                    return Optional.empty();
                }
                Optional<Integer> certain = candidates.stream()
                        .filter(segment -> bounds.certain(look, segment))
                        .findFirst();
                if (certain.isPresent()) {
                    found.put(look.event(), certain.get());
                } else if (candidates.size() == 1) {
                    bounds.choose(look, candidates.get(0));
                    found.put(look.event(), candidates.get(0));
                    narrowed = true;
                } else {
                    left.add(look);
                }
            }
            rest = left;
        }
        return rest.isEmpty() ? Optional.of(bounds) : branch(bounds, rest);
    }

    private Optional<Bounds> branch(Bounds bounds, Deque<Look> rest) {
        Look look = rest.getFirst();
        Deque<Look> others = new ArrayDeque<>(rest);
        others.removeFirst();
        for (int segment : candidates(bounds, look)) {
            if (steps > STEPS) {
                return Optional.empty();
            }
            Bounds narrower = bounds.copy();
            narrower.choose(look, segment);
            found.put(look.event(), segment);
            Optional<Bounds> solved = solve(narrower, others);
            if (solved.isPresent()) {
                return solved;
            }
        }
        return Optional.empty();
    }
}
