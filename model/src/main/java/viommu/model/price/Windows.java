package viommu.model.price;

import java.util.Arrays;

/** How long things last: each begins and ends; those that have not ended count for the maximum. */
final class Windows {
    private static final double NONE = -1;

    private final double[] begun;
    private final Average open = new Average();
    private double sum;
    private long ended;
    private double longest;

    Windows(int size) {
        begun = new double[size];
        Arrays.fill(begun, NONE);
    }

    void set(int index, boolean is, double now) {
        boolean was = begun[index] != NONE;
        if (is && !was) {
            begun[index] = now;
            open.add(now, 1);
        } else if (was && !is) {
            double length = now - begun[index];
            sum += length;
            ended++;
            longest = Math.max(longest, length);
            begun[index] = NONE;
            open.add(now, -1);
        }
    }

    void reset(double now) {
        open.reset(now);
        sum = 0;
        ended = 0;
        longest = 0;
    }

    /** How many are open. */
    Average open() {
        return open;
    }

    double mean() {
        return ended == 0 ? 0 : sum / ended;
    }

    double longest(double now) {
        double most = longest;
        for (double begin : begun) {
            if (begin != NONE) {
                most = Math.max(most, now - begin);
            }
        }
        return most;
    }
}
