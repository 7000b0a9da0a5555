package viommu.properties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Parameter;
import viommu.model.state.State;
import viommu.model.state.Value;

/** Makes a failing schedule easier to read and no longer: an earlier initial state, earlier values of parameters. */
final class Simplification<S extends State> {
    private final Failing<S> failing;
    private final Model<S> model;
    private final Map<List<Object>, Action<S>> actions;
    private final List<Swap> swaps;

    /** Two values that change places in the whole schedule. */
    private record Swap(Value one, Value other) {
        Value of(Value value) {
            return value.equals(one) ? other : value.equals(other) ? one : value;
        }
    }

    Simplification(Failing<S> failing) {
        this.failing = failing;
        this.model = failing.model();
        this.actions = model.actions().stream()
                .collect(Collectors.toMap(
                        a -> key(a.step().name(), List.copyOf(a.picks().values())), Function.identity()));
        this.swaps = swaps(model);
    }

    private static List<Object> key(String step, List<Value> picks) {
        return List.of(step, picks);
    }

    private static List<Swap> swaps(Model<?> model) {
        Set<Swap> swaps = new LinkedHashSet<>();
        model.steps().stream()
                .flatMap(step -> step.parameters().stream())
                .map(Parameter::domain)
                .forEach(domain -> {
                    List<Value> values = domain.values();
                    for (int i = 0; i < values.size(); i++) {
                        for (int j = i + 1; j < values.size(); j++) {
                            swaps.add(new Swap(values.get(i), values.get(j)));
                        }
                    }
                });
        return List.copyOf(swaps);
    }

    /** The first of the simpler schedules that still fail, again and again until there is none. */
    Schedule<S> simplify(Schedule<S> schedule) {
        Schedule<S> simplest = schedule;
        Optional<Schedule<S>> simpler = Optional.of(schedule);
        while (simpler.isPresent()) {
            simplest = simpler.get();
            simpler = simpler(simplest);
        }
        return simplest;
    }

    private Optional<Schedule<S>> simpler(Schedule<S> schedule) {
        Comparator<Schedule<S>> order = Comparator.<Schedule<S>>comparingInt(Schedule::length)
                .thenComparingInt(s -> model.initialStates().indexOf(s.initial()))
                .thenComparing(ScheduleRunner::choices, java.util.Arrays::compare);
        return Stream.of(fromEarlierState(schedule), swapped(schedule), withEarlierAction(schedule))
                .flatMap(candidates -> candidates)
                .filter(candidate -> order.compare(candidate, schedule) < 0)
                .flatMap(candidate -> failing.cut(candidate).stream())
                .findFirst();
    }

    private Stream<Schedule<S>> fromEarlierState(Schedule<S> schedule) {
        return model.initialStates().stream().map(initial -> new Schedule<>(model, initial, schedule.actions()));
    }

    private Stream<Schedule<S>> swapped(Schedule<S> schedule) {
        return swaps.stream().flatMap(swap -> {
            List<Action<S>> swapped = schedule.actions().stream()
                    .<Action<S>>map(action -> actions.get(key(
                            action.step().name(),
                            action.picks().values().stream().map(swap::of).toList())))
                    .collect(Collectors.toCollection(ArrayList::new));
            return swapped.contains(null)
                    ? Stream.empty()
                    : Stream.of(new Schedule<>(model, schedule.initial(), swapped));
        });
    }

    private Stream<Schedule<S>> withEarlierAction(Schedule<S> schedule) {
        return IntStream.range(0, schedule.length()).boxed().flatMap(i -> {
            Action<S> action = schedule.actions().get(i);
            return model.actions().subList(0, action.index()).stream()
                    .filter(earlier -> earlier.step() == action.step())
                    .map(earlier -> {
                        List<Action<S>> changed = new ArrayList<>(schedule.actions());
                        changed.set(i, earlier);
                        return new Schedule<>(model, schedule.initial(), changed);
                    });
        });
    }
}
