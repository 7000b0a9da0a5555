package viommu.properties;

import java.util.Arrays;

/** How much each step weighs in a schedule, by the rarity of the step and by the schedule. */
final class StepWeights {
    private static final int[] SWARM = {1, 2, 4};
    /** So much weighs the step that is taken most. */
    private static final long COMMON = 16;

    private final long[] rarity;

    private StepWeights(long[] rarity) {
        this.rarity = rarity;
    }

    /** The less often a step was taken, the more. */
    static StepWeights of(long[] taken) {
        long most = Math.max(1, Arrays.stream(taken).max().orElse(1));
        return new StepWeights(Arrays.stream(taken)
                .map(times -> COMMON * most / Math.max(1, times))
                .toArray());
    }

    /** Writes those of a schedule. */
    void draw(SplitMix random, int[] weights) {
        boolean alike = random.below(2) == 0;
        for (int step = 0; step < weights.length; step++) {
            weights[step] = (int) rarity[step] * (alike ? 1 : SWARM[random.below(SWARM.length)]);
        }
    }
}
