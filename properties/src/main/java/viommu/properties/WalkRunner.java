package viommu.properties;

import java.util.List;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/**
 * Makes schedules as a {@link ScheduleGenerator} does and judges them on the way, without writing them down; belongs to one thread.
 */
final class WalkRunner<S extends State> {
    private final ScheduleGenerator<S> generator;
    private final RandomWalk<S> walk;
    private final int length;
    private final CoverageCounter<S> coverage;

    WalkRunner(Model<S> model, List<Property<S>> properties, int length, Guidance guidance) {
        this.generator = new ScheduleGenerator<>(model, length, guidance);
        this.walk = new RandomWalk<>(model, properties, guidance);
        this.length = length;
        this.coverage = new CoverageCounter<>(model);
    }

    /**
     * All properties that the schedule of this seed violates. What is wrong already may break the scope: a step that throws after
     * a violation is the end.
     *
     * @throws BrokenStepException if a step throws before
     */
    long violated(long seed) {
        long violated = walk.begin(seed);
        long seen = 0;
        int taken = 0;
        while (taken < length && walk.advance()) {
            taken++;
            violated |= walk.verdict().violated();
            seen |= walk.verdict().seen();
            coverage.taken(walk.action());
        }
        if (taken < length && walk.isBroken() && violated == 0) {
            schedule(seed).run(List.of());
        }
        coverage.ended(taken, seen);
        return violated;
    }

    /** The schedule of this seed. */
    Schedule<S> schedule(long seed) {
        return generator.schedule(seed);
    }

    CoverageCounter<S> coverage() {
        return coverage;
    }
}
