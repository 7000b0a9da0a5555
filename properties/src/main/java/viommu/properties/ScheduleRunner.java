package viommu.properties;

import java.util.List;
import java.util.stream.IntStream;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.Packed;
import viommu.model.state.State;

/**
 * Runs schedules of one model against some of its properties; belongs to one thread, and allocates nothing per schedule.
 *
 * <p>A schedule is here a list of indices of actions. Sets of properties are bits, so there are at most 64.
 */
final class ScheduleRunner<S extends State> {
    private final Model<S> model;
    private final List<Action<S>> actions;
    private final List<Property<S>> properties;
    private final CoverageCounter<S> coverage;
    private final S before;
    private final S after;
    private final long none;
    private int used;

    ScheduleRunner(Model<S> model, List<Property<S>> properties) {
        if (properties.size() > Long.SIZE) {
            throw new IllegalArgumentException("more than " + Long.SIZE + " properties at once");
        }
        this.model = model;
        this.actions = model.actions();
        this.properties = List.copyOf(properties);
        this.coverage = new CoverageCounter<>(model);
        this.before = model.view();
        this.after = model.view();
        this.none = properties.size() == Long.SIZE ? 0 : -1L << properties.size();
    }

    /** One schedule, up to the first violation. */
    static <S extends State> Run<S> run(Schedule<S> schedule, List<Property<S>> properties) {
        ScheduleRunner<S> runner = new ScheduleRunner<>(schedule.model(), properties);
        int[] choices = choices(schedule);
        long violated = runner.toFirstViolation(schedule.initial(), choices, choices.length);
        return new Run<>(schedule, runner.properties(violated), runner.used, runner.coverage.coverage());
    }

    static int[] choices(Schedule<?> schedule) {
        return schedule.actions().stream().mapToInt(Action::index).toArray();
    }

    /** The properties violated by the first state or step that violates any. */
    long toFirstViolation(Packed initial, int[] choices, int length) {
        return run(initial, choices, length, true);
    }

    /**
     * All properties that are violated on the way to the end. What is wrong already may break the scope: a step that throws after
     * a violation is the end.
     */
    long toTheEnd(Packed initial, int[] choices, int length) {
        return run(initial, choices, length, false);
    }

    /** How many choices the last schedule used. */
    int used() {
        return used;
    }

    CoverageCounter<S> coverage() {
        return coverage;
    }

    List<Property<S>> properties(long bits) {
        return IntStream.range(0, properties.size())
                .filter(p -> (bits >>> p & 1) != 0)
                .<Property<S>>mapToObj(properties::get)
                .toList();
    }

    private long run(Packed initial, int[] choices, int length, boolean stop) {
        before.load(initial);
        after.load(before);
        used = 0;
        long violated = 0;
        for (long open = ~none; open != 0; open &= open - 1) {
            int p = Long.numberOfTrailingZeros(open);
            if (properties.get(p).violatedAtStart(after)) {
                violated |= 1L << p;
            }
        }
        try {
            while (used < length && !(stop && violated != 0)) {
                int choice = choices[used++];
                if (take(initial, choices, actions.get(choice))) {
                    violated |= judge(violated);
                    coverage.taken(choice, before, after);
                    before.load(after);
                }
            }
        } catch (BrokenStepException e) {
            if (violated == 0) {
                throw e;
            }
        }
        coverage.ended(used);
        return violated;
    }

    private boolean take(Packed initial, int[] choices, Action<S> action) {
        try {
            return action.take(after);
        } catch (RuntimeException e) {
            Schedule<S> prefix = new Schedule<>(
                    model,
                    initial,
                    IntStream.range(0, used - 1)
                            .<Action<S>>mapToObj(i -> actions.get(choices[i]))
                            .toList());
            throw new BrokenStepException(action, prefix.trace(), e);
        }
    }

    /** The properties that were not violated before and are now. */
    private long judge(long violated) {
        long found = 0;
        for (long open = ~(violated | none); open != 0; open &= open - 1) {
            int p = Long.numberOfTrailingZeros(open);
            Property<S> property = properties.get(p);
            if (property.violatedIn(after) || property.violatedBy(before, after)) {
                found |= 1L << p;
            }
        }
        return found;
    }
}
