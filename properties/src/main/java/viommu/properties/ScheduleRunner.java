package viommu.properties;

import java.util.List;
import java.util.stream.IntStream;
import viommu.model.compiled.Witness;
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
    private final Witness<S> witness;
    private final CoverageCounter<S> coverage;
    private final S view;
    private final long[] words;
    private int used;

    ScheduleRunner(Model<S> model, List<Property<S>> properties) {
        this.model = model;
        this.actions = model.actions();
        this.properties = List.copyOf(properties);
        this.witness = new Witness<>(model, properties);
        this.coverage = new CoverageCounter<>(model);
        this.view = model.view();
        this.words = new long[view.width()];
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
        view.load(initial);
        view.store(words, 0);
        used = 0;
        long violated = witness.begin(words, 0);
        long seen = 0;
        while (used < length && violated == 0) {
            int choice = choices[used++];
            if (take(initial, choices, actions.get(choice))) {
                view.store(words, 0);
                violated = witness.step(choice, words, 0);
                seen |= witness.seen();
                coverage.taken(choice);
            }
        }
        coverage.ended(used, seen);
        return violated;
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

    private boolean take(Packed initial, int[] choices, Action<S> action) {
        try {
            return action.take(view);
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
}
