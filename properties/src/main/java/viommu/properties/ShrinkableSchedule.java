package viommu.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import viommu.model.protocol.Action;
import viommu.model.state.State;

/** How jqwik makes a schedule smaller: without what is not enabled, without a part of it, with an earlier action of a step. */
final class ShrinkableSchedule<S extends State> implements Shrinkable<Schedule<S>> {
    private final Schedule<S> schedule;

    ShrinkableSchedule(Schedule<S> schedule) {
        this.schedule = schedule;
    }

    @Override
    public Schedule<S> value() {
        return schedule;
    }

    @Override
    public Stream<Shrinkable<Schedule<S>>> shrink() {
        Stream<List<Action<S>>> chunks = Stream.iterate(schedule.length(), size -> size > 0, size -> size / 2)
                .flatMap(this::withoutChunk);
        return Stream.of(Stream.of(effective()), chunks, withEarlierAction())
                .flatMap(candidates -> candidates)
                .filter(actions -> !actions.equals(schedule.actions()))
                .map(actions ->
                        new ShrinkableSchedule<>(new Schedule<>(schedule.model(), schedule.initial(), actions)));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(
                schedule.length(),
                schedule.actions().stream().mapToLong(Action::index).sum());
    }

    /** What is enabled, up to and including a step that throws. */
    private List<Action<S>> effective() {
        S view = schedule.model().view(schedule.initial());
        List<Action<S>> effective = new ArrayList<>();
        for (Action<S> action : schedule.actions()) {
            try {
                if (action.take(view)) {
                    effective.add(action);
                }
            } catch (RuntimeException e) {
                effective.add(action);
                return effective;
            }
        }
        return effective;
    }

    private Stream<List<Action<S>>> withoutChunk(int size) {
        int length = schedule.length();
        return IntStream.iterate(0, from -> from < length, from -> from + size).mapToObj(from -> {
            List<Action<S>> rest = new ArrayList<>(schedule.actions());
            rest.subList(from, Math.min(from + size, length)).clear();
            return rest;
        });
    }

    private Stream<List<Action<S>>> withEarlierAction() {
        List<Action<S>> all = schedule.model().actions();
        return IntStream.range(0, schedule.length()).boxed().flatMap(i -> {
            Action<S> action = schedule.actions().get(i);
            return all.subList(0, action.index()).stream()
                    .filter(earlier -> earlier.step() == action.step())
                    .map(earlier -> {
                        List<Action<S>> changed = new ArrayList<>(schedule.actions());
                        changed.set(i, earlier);
                        return changed;
                    });
        });
    }
}
