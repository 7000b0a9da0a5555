package viommu.adapters.logs.check;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A number over time, the largest of each stretch; stretches grow as time goes on, so that there are never more than a thousand. */
public final class Series {
    private static final int STRETCHES = 1024;
    private static final long NONE = -1;

    private final long[] largest = new long[STRETCHES];
    private long start = NONE;
    private long width = 1_000;

    public Series() {
        Arrays.fill(largest, NONE);
    }

    /** @param nanos not before the first one that was put */
    public void put(long nanos, long value) {
        start = start == NONE ? nanos : start;
        long since = Math.max(nanos - start, 0);
        while (since / width >= STRETCHES) {
            halve();
        }
        int stretch = (int) (since / width);
        largest[stretch] = Math.max(largest[stretch], value);
    }

    private void halve() {
        for (int i = 0; i < STRETCHES; i++) {
            largest[i] = i < STRETCHES / 2 ? Math.max(largest[2 * i], largest[2 * i + 1]) : NONE;
        }
        width *= 2;
    }

    /** Seconds since the log's clock began, of the stretches that have a number. */
    public double[] seconds() {
        return IntStream.range(0, STRETCHES)
                .filter(i -> largest[i] != NONE)
                .mapToDouble(i -> (start + i * width) / 1e9)
                .toArray();
    }

    /** The numbers that belong to them. */
    public double[] values() {
        return Arrays.stream(largest).filter(v -> v != NONE).asDoubleStream().toArray();
    }
}
