package viommu.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/**
 * Looks for shorter ways by bounded exploration: from the initial states to a violation, and where that is too far, from every
 * state of the schedule to a violation or to a later state of it.
 */
final class Shortcuts<S extends State> {
    /** A search from the initial states is worth more than one from each of many others. */
    private static final long SHARE_OF_ONE_STATE = 50;

    private final Failing<S> failing;
    private final Model<S> model;
    private final Limits limits;
    private final Surroundings<S> surroundings;

    /** @param states how many the search from the initial states may look at */
    Shortcuts(Failing<S> failing, long states) {
        this.failing = failing;
        this.model = failing.model();
        this.limits = Limits.standard().withMaxStates(states);
        this.surroundings = new Surroundings<>(model, failing.property(), states / SHARE_OF_ONE_STATE);
    }

    /** One that no failing schedule is shorter than, if the search from the initial states ends with it. */
    Optional<Schedule<S>> shortest() {
        Exploration<S> whole = Explorer.search(model, List.of(failing.property()), limits, Progress.SILENT);
        return Optional.ofNullable(whole.violations().get(failing.property().name()))
                .map(trace -> new Schedule<>(model, trace.initial(), actions(trace)));
    }

    /** A failing schedule in which no shortcut was found. */
    Schedule<S> shorten(Schedule<S> schedule) {
        Schedule<S> shortest = schedule;
        int before;
        do {
            before = shortest.length();
            shortest = walk(shortest);
        } while (shortest.length() < before);
        return shortest;
    }

    /** Looks for shortcuts from each state in turn. */
    private Schedule<S> walk(Schedule<S> schedule) {
        Schedule<S> shortest = schedule;
        int at = 0;
        while (at < shortest.length() - 1) {
            Optional<Schedule<S>> shorter = shorter(shortest, at);
            shortest = shorter.orElse(shortest);
            at = shorter.isPresent() ? at : at + 1;
        }
        return shortest;
    }

    /** The schedule with the best shortcut that begins after {@code at} actions. */
    private Optional<Schedule<S>> shorter(Schedule<S> schedule, int at) {
        return surroundings
                .shortcut(schedule.trace(), at)
                .flatMap(shortcut -> failing.cut(joined(schedule, at, shortcut)))
                .filter(shorter -> shorter.length() < schedule.length());
    }

    private Schedule<S> joined(Schedule<S> schedule, int at, Surroundings.Shortcut<S> shortcut) {
        List<Action<S>> joined = new ArrayList<>(schedule.actions().subList(0, at));
        joined.addAll(shortcut.actions());
        joined.addAll(schedule.actions().subList(shortcut.to(), schedule.length()));
        return new Schedule<>(model, schedule.initial(), joined);
    }

    private List<Action<S>> actions(Trace<S> way) {
        return way.taken().stream().map(Trace.Taken::action).toList();
    }
}
