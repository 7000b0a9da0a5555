package viommu.ci.bench.shrinking;

import java.util.List;
import viommu.ci.bench.Rounds;
import viommu.ci.bench.jqwik.ShrinkingComparison;

/**
 * What became of the failing schedules of one defect.
 *
 * @param shortest steps of the explorer's counterexample
 * @param all one for each seed that has a failing schedule
 * @param chains failing action chains, shrunk by both
 */
record Shrunk(
        String defect,
        String property,
        int shortest,
        int seeds,
        List<OneShrunk> all,
        int chainSeeds,
        List<ShrinkingComparison> chains) {

    /**
     * One schedule.
     *
     * @param steps that are left
     * @param seconds on the clock
     * @param processorSeconds of the thread: on a machine that does nothing else, about the same
     */
    record OneShrunk(int steps, double seconds, double processorSeconds) {}

    Shrunk {
        all = List.copyOf(all);
        chains = List.copyOf(chains);
    }

    boolean isMeasured() {
        return all.size() == seeds;
    }

    /** How many are at most so much longer than the shortest. */
    long within(int steps) {
        return all.stream().filter(one -> one.steps() <= shortest + steps).count();
    }

    Rounds steps() {
        return Rounds.of(all.stream().map(OneShrunk::steps).toList());
    }

    Rounds seconds() {
        return Rounds.of(all.stream().map(OneShrunk::seconds).toList());
    }

    Rounds processorSeconds() {
        return Rounds.of(all.stream().map(OneShrunk::processorSeconds).toList());
    }
}
