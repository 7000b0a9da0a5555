package viommu.ci.bench.shrinking;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import viommu.ci.bench.Seeded;
import viommu.model.state.State;
import viommu.properties.Schedule;
import viommu.properties.ScheduleGenerator;

/** Schedules of one length that violate a property; each is the first of its seed. */
final class FailingSchedules<S extends State> {
    private static final int TRIES = 10_000;

    private final Seeded<S> seeded;
    private final ScheduleGenerator<S> generator;

    FailingSchedules(Seeded<S> seeded, int length) {
        this.seeded = seeded;
        this.generator = new ScheduleGenerator<>(seeded.model(), length);
    }

    /** Empty if so many schedules violate nothing. */
    Optional<Schedule<S>> first(long seed) {
        return new SplittableRandom(seed)
                .longs(TRIES)
                .mapToObj(generator::schedule)
                .filter(this::violates)
                .findFirst();
    }

    private boolean violates(Schedule<S> schedule) {
        return !schedule.run(List.of(seeded.property())).violated().isEmpty();
    }
}
