package viommu.conformance.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * All that is known about an IOVA page of a domain.
 *
 * @param current what the table holds
 * @param finest how many pages the smallest entry maps for which a table below was made here and is still linked
 * @param past what it held before, the latest last: all that may be observed, and the latest few of the others
 * @param seen the requesters that observed the current value, a bit each
 */
record Cell(Optional<Entry> current, long finest, List<Past> past, long seen) {
    static final Cell EMPTY = new Cell(Optional.empty(), Long.MAX_VALUE, List.of(), 0);
    private static final int REMEMBERED = 8;

    /** @param cached whether a cache may keep the value that is replaced */
    Cell replaced(Optional<Entry> next, long now, boolean cached, boolean structural) {
        if (next.equals(current)) {
            return this;
        }
        Past past = new Past(current, false, now, structural, seen, cached ? Past.ALIVE : now);
        return new Cell(next, next.map(e -> e.range().pages()).orElse(finest), with(past), 0);
    }

    /** A request for it was refused. */
    Cell proposed(Optional<Entry> entry, long now) {
        return new Cell(current, finest, with(new Past(entry, true, now, false, 0, now)), seen);
    }

    /** An invalidation that was submitted at step {@code submitted} is complete. */
    Cell forgotten(long submitted, boolean leafOnly, long now) {
        Predicate<Past> covered = p -> p.alive() && p.retired() < submitted && !(leafOnly && p.structural());
        return new Cell(current, finest, changed(covered, p -> p.forgottenAt(now)), 0);
    }

    Cell seenBy(long requester) {
        return new Cell(current, finest, past, seen | requester);
    }

    /** What was observed of the past tells nothing more about this requester. */
    Cell pastUnseenBy(long requester) {
        return new Cell(current, finest, changed(p -> (p.seen() & requester) != 0, p -> p.unseenBy(requester)), seen);
    }

    /** What may still be cached after nobody walks the table any more. */
    Cell left(long now, boolean notPresentToo) {
        List<Past> rest = new ArrayList<>(past.stream().filter(Past::alive).toList());
        if (current.isPresent() || notPresentToo) {
            rest.add(new Past(current, false, now, false, 0, Past.ALIVE));
        }
        rest.replaceAll(p -> new Past(p.entry(), false, now, p.structural(), 0, Past.ALIVE));
        return new Cell(Optional.empty(), Long.MAX_VALUE, List.copyOf(rest), 0);
    }

    /** What is left twice. */
    Cell and(Cell other) {
        List<Past> both = new ArrayList<>(past);
        other.past.stream().filter(p -> !both.contains(p)).forEach(both::add);
        return new Cell(current, finest, List.copyOf(both), seen);
    }

    boolean settled() {
        return past.stream().noneMatch(Past::alive);
    }

    private List<Past> changed(Predicate<Past> which, UnaryOperator<Past> change) {
        if (past.stream().noneMatch(which)) {
            return past;
        }
        return past.stream().map(p -> which.test(p) ? change.apply(p) : p).toList();
    }

    private List<Past> with(Past latest) {
        List<Past> more = new ArrayList<>(past);
        more.add(latest);
        if (more.size() > REMEMBERED) {
            more.stream().filter(p -> !p.alive()).findFirst().ifPresent(more::remove);
        }
        return List.copyOf(more);
    }
}
