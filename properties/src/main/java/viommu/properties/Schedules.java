package viommu.properties;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import viommu.model.protocol.Model;
import viommu.model.protocol.Protocol;
import viommu.model.state.State;

/**
 * jqwik arbitraries of schedules.
 *
 * <p>All schedules have the full length, unless nothing is enabled at their end: what a shorter one would find, its own prefix finds.
 * There are no edge cases. jqwik shrinks them by leaving actions out and making parameters smaller; {@link ScheduleShrinker} shrinks
 * further.
 */
public final class Schedules {
    /** The usual number of actions: five times as many as the defects of Viommu take. */
    public static final int LENGTH = 150;

    private Schedules() {}

    /** Schedules of one model, of the usual length. */
    public static <S extends State> Arbitrary<Schedule<S>> of(Model<S> model) {
        return of(List.of(model), LENGTH);
    }

    /** Schedules of every configuration of a protocol as it should be, at the standard scope, of the usual length. */
    public static <S extends State> Arbitrary<Schedule<S>> of(Protocol<S> protocol) {
        return of(protocol.configurations().stream().map(protocol::model).toList(), LENGTH);
    }

    /** Schedules of any of the models. */
    public static <S extends State> Arbitrary<Schedule<S>> of(List<Model<S>> models, int length) {
        List<ScheduleGenerator<S>> generators = models.stream()
                .map(model -> new ScheduleGenerator<>(model, length))
                .toList();
        return Arbitraries.fromGenerator(random -> {
            ScheduleGenerator<S> generator = generators.get(random.nextInt(generators.size()));
            return new ShrinkableSchedule<>(generator.schedule(random.nextLong()));
        });
    }
}
