package viommu.adapters.logs.check;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A number over time, the largest of each stretch; stretches grow as time goes on, so that there are never more than a thousand. Where nothing was put for
 * longer than that, it is the last number.
 */
public final class Series {
    private static final int STRETCHES = 1024;
    private static final long NONE = -1;

    private final long[] largest = new long[STRETCHES];
    private final long[] latest = new long[STRETCHES];
    private long start = NONE;
    private long width = 1_000;

    public Series() {
        Arrays.fill(largest, NONE);
    }

    /** @param nanos one before the first one that was put counts as the same time */
    public void put(long nanos, long value) {
        start = start == NONE ? nanos : start;
        long since = Math.max(nanos - start, 0);
        while (since / width >= STRETCHES) {
            halve();
        }
        int stretch = (int) (since / width);
        largest[stretch] = Math.max(largest[stretch], value);
        latest[stretch] = value;
    }

    private void halve() {
        for (int i = 0; i < STRETCHES; i++) {
            boolean kept = i < STRETCHES / 2;
            latest[i] = !kept ? NONE : largest[2 * i + 1] == NONE ? latest[2 * i] : latest[2 * i + 1];
            largest[i] = kept ? Math.max(largest[2 * i], largest[2 * i + 1]) : NONE;
        }
        width *= 2;
    }

    /** Seconds since the log's clock began, of the stretches that have a number, and of the ends of those after which none was put. */
    public double[] seconds() {
        return points().mapToDouble(i -> (start + (i < 0 ? -i : i) * width) / 1e9)
                .toArray();
    }

    /** The numbers that belong to them. */
    public double[] values() {
        return points().mapToDouble(i -> i < 0 ? latest[-i - 1] : largest[i]).toArray();
    }

    /** Stretches by their numbers; for the end of one, that of the next one with a minus. */
    private IntStream points() {
        return IntStream.range(0, STRETCHES)
                .filter(i -> largest[i] != NONE)
                .flatMap(i -> i + 1 < STRETCHES && largest[i + 1] == NONE ? IntStream.of(i, -i - 1) : IntStream.of(i));
    }
}
