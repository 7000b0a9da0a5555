package viommu.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.model.protocol.Action;
import viommu.model.state.State;

/** Leaves out actions of a failing schedule, as delta debugging does (Zeller and Hildebrandt, TSE 2002). */
final class Removal<S extends State> {
    private final Failing<S> failing;

    Removal(Failing<S> failing) {
        this.failing = failing;
    }

    /** A failing schedule of which no action and no two actions can be left out. */
    Schedule<S> shorten(Schedule<S> schedule) {
        Schedule<S> shortest = withoutChunks(schedule);
        Optional<Schedule<S>> shorter = withoutTwo(shortest);
        while (shorter.isPresent()) {
            shortest = withoutChunks(shorter.get());
            shorter = withoutTwo(shortest);
        }
        return shortest;
    }

    private Schedule<S> withoutChunks(Schedule<S> schedule) {
        Schedule<S> shortest = schedule;
        int size = Math.max(1, shortest.length() / 2);
        while (true) {
            Schedule<S> shorter = withoutChunks(shortest, size);
            if (size == 1 && shorter.length() == shortest.length()) {
                return shortest;
            }
            shortest = shorter;
            size = Math.max(1, size / 2);
        }
    }

    /** Back to front, since what comes late depends on what came early. */
    private Schedule<S> withoutChunks(Schedule<S> schedule, int size) {
        Schedule<S> shortest = schedule;
        for (int to = shortest.length(); to > 0; to = Math.min(to - size, shortest.length())) {
            shortest =
                    failing.cut(without(shortest, Math.max(0, to - size), to)).orElse(shortest);
        }
        return shortest;
    }

    private Optional<Schedule<S>> withoutTwo(Schedule<S> schedule) {
        for (int second = schedule.length() - 1; second > 0; second--) {
            Schedule<S> withoutOne = without(schedule, second, second + 1);
            for (int first = second - 1; first >= 0; first--) {
                Optional<Schedule<S>> shorter = failing.cut(without(withoutOne, first, first + 1));
                if (shorter.isPresent()) {
                    return shorter;
                }
            }
        }
        return Optional.empty();
    }

    private Schedule<S> without(Schedule<S> schedule, int from, int to) {
        List<Action<S>> rest = new ArrayList<>(schedule.actions());
        rest.subList(from, to).clear();
        return new Schedule<>(schedule.model(), schedule.initial(), rest);
    }
}
