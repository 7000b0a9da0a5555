package viommu.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Looks for shorter ways by bounded exploration: from the initial states to a violation, and where that is too far, from every
 * state of the schedule to a violation or to a later state of it.
 */
final class Shortcuts<S extends State> {
    private final Failing<S> failing;
    private final Model<S> model;
    private final Limits limits;

    Shortcuts(Failing<S> failing, long states) {
        this.failing = failing;
        this.model = failing.model();
        this.limits = Limits.standard().withMaxStates(states);
    }

    /** A failing schedule in which no shortcut was found. */
    Schedule<S> shorten(Schedule<S> schedule) {
        Exploration<S> whole = search(model.initialStates(), List.of(failing.property()));
        if (whole.outcome() == Outcome.VIOLATED) {
            Trace<S> trace = whole.violations().get(failing.property().name());
            return trace.length() < schedule.length()
                    ? new Schedule<>(model, trace.initial(), actions(trace))
                    : schedule;
        }
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
        Trace<S> trace = schedule.trace();
        List<Property<S>> goals = new ArrayList<>();
        goals.add(onTheWay(failing.property()));
        for (int to = at + 2; to < trace.length(); to++) {
            goals.add(new Avoids<>(model, to, trace.state(to)).asProperty());
        }
        Exploration<S> found = search(List.of(trace.state(at)), goals);
        Schedule<S> best = schedule;
        for (int goal = 0; goal < goals.size(); goal++) {
            Trace<S> way = found.violations().get(goals.get(goal).name());
            if (way != null) {
                int rest = goal == 0 ? schedule.length() : at + 1 + goal;
                Schedule<S> candidate = joined(schedule, at, way, rest);
                best = candidate.length() < best.length()
                        ? failing.cut(candidate).orElse(best)
                        : best;
            }
        }
        return best == schedule ? Optional.empty() : Optional.of(best);
    }

    /** The property without what it demands of initial states: here the search begins in the middle. */
    private static <S extends State> Property<S> onTheWay(Property<S> property) {
        return new Property.OverSteps<>(
                property.name(),
                property.sentence(),
                (before, after) -> !property.violatedIn(after) && !property.violatedBy(before, after));
    }

    /** "Never in that state", violated by every way to it. */
    private record Avoids<S extends State>(Model<S> model, int number, Packed state) {
        Property<S> asProperty() {
            S goal = model.view(state);
            return new Property.OverStates<>("away from state " + number, "a goal", view -> !view.sameAs(goal));
        }
    }

    private Exploration<S> search(List<Packed> from, List<Property<S>> goals) {
        Model<S> searched = new Model<>(
                model.protocol(),
                model.configuration(),
                model.scope(),
                model.defect(),
                model::view,
                from,
                model.steps());
        return Explorer.search(searched, goals, limits, Progress.SILENT);
    }

    private Schedule<S> joined(Schedule<S> schedule, int at, Trace<S> way, int rest) {
        List<Action<S>> joined = new ArrayList<>(schedule.actions().subList(0, at));
        joined.addAll(actions(way));
        joined.addAll(schedule.actions().subList(rest, schedule.length()));
        return new Schedule<>(model, schedule.initial(), joined);
    }

    private List<Action<S>> actions(Trace<S> way) {
        return way.taken().stream()
                .<Action<S>>map(taken -> model.actions().get(taken.action().index()))
                .toList();
    }
}
