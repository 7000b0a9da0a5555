package viommu.adapters.logs.check;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** How long what is unmapped is not invalidated, and how much of it there is over time. Takes the same memory for any log. */
public final class Windows {
    private static final int DIGITS = 3;
    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    private final Histogram lengths = new Histogram(LONGEST_NANOS, DIGITS);
    private final Series stale = new Series();
    private final Series submissions = new Series();
    private long now;
    private long total;

    void unmapped(long nanos) {
        now++;
        stale.put(nanos, now);
    }

    /** What was to be invalidated was unmapped a second time, and counts as that. */
    void unmappedAgain() {
        now--;
    }

    void invalidated(long unmapped, long submitted) {
        now--;
        lengths.recordValue(Math.min(Math.max(submitted - unmapped, 0), LONGEST_NANOS));
    }

    /** After what it covers is taken off. */
    void submitted(long nanos) {
        total++;
        stale.put(nanos, now);
        submissions.put(nanos, total);
    }

    /** Windows that were closed. */
    public long count() {
        return lengths.getTotalCount();
    }

    public long longestNanos() {
        return count() == 0 ? 0 : lengths.getMaxValue();
    }

    public long percentileNanos(double percent) {
        return count() == 0 ? 0 : lengths.getValueAtPercentile(percent);
    }

    /** Unmaps that were not invalidated at the same time, at most. */
    public double mostStale() {
        return Arrays.stream(stale.values()).max().orElse(0);
    }

    /** Unmaps that are not invalidated, the most in each stretch of time. */
    public Series stale() {
        return stale;
    }

    /** Invalidations that were submitted so far. */
    public Series submissions() {
        return submissions;
    }
}
