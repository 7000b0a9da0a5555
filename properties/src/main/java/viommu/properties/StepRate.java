package viommu.properties;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import viommu.model.state.State;

/**
 * How fast schedules are made and run.
 *
 * @param steps that were taken
 * @param nanos of processor time of the one thread that took them
 */
public record StepRate(long steps, long nanos) {
    private static final int SCHEDULES_BETWEEN_LOOKS = 64;

    /** That of a campaign, once warm; nothing is shrunk. Its tries, shard and time limit are of no account. */
    public static <S extends State> StepRate of(Campaign<S> campaign, double seconds) {
        return warm(seconds, schedules(campaign));
    }

    /** As {@link #of}, from the very beginning: while the campaign comes through most states for the first time. */
    public static <S extends State> StepRate cold(Campaign<S> campaign, double seconds) {
        return measure(seconds, processorTime(), schedules(campaign));
    }

    private static <S extends State> LongSupplier schedules(Campaign<S> campaign) {
        WalkRunner<S> runner =
                new WalkRunner<>(campaign.model(), campaign.properties(), campaign.length(), campaign.guidance());
        long[] attempt = {0};
        return () -> {
            long before = runner.coverage().effective();
            for (int i = 0; i < SCHEDULES_BETWEEN_LOOKS; i++) {
                runner.violated(SplitMix.derive(campaign.seed(), attempt[0]++));
            }
            return runner.coverage().effective() - before;
        };
    }

    /**
     * That of work which takes some steps each time, once warm.
     *
     * @param seconds of processor time, after half as many to get warm
     * @param work the number of steps that it took
     */
    public static StepRate warm(double seconds, LongSupplier work) {
        measure(seconds / 2, processorTime(), work);
        return measure(seconds, processorTime(), work);
    }

    private static StepRate measure(double seconds, long start, LongSupplier work) {
        long steps = 0;
        long time = 0;
        while (time < seconds * 1e9) {
            steps += work.getAsLong();
            time = processorTime() - start;
        }
        return new StepRate(steps, time);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public double perSecond() {
        return steps * 1e9 / nanos;
    }
}
