package viommu.model.explorer;

import java.time.Duration;

/**
 * How far an exploration may go. When a limit is reached the result is inconclusive for everything not violated by then.
 *
 * @param maxStates distinct states; with as many a graph is complete, with one more it is not looked at further
 * @param maxBytes bytes of states, trails and index
 * @param maxTime wall-clock time
 * @param threads that share the work; the result does not depend on it
 */
public record Limits(long maxStates, long maxBytes, Duration maxTime, int threads) {

    private static final int STATES_BETWEEN_LOOKS = 1 << 12;

    /** Half of the heap, a thousand million states, a day, one thread. */
    public static Limits standard() {
        return new Limits(1_000_000_000L, Runtime.getRuntime().maxMemory() / 2, Duration.ofDays(1), 1);
    }

    public Limits withMaxStates(long states) {
        return new Limits(states, maxBytes, maxTime, threads);
    }

    public Limits withMaxBytes(long bytes) {
        return new Limits(maxStates, bytes, maxTime, threads);
    }

    public Limits withMaxTime(Duration time) {
        return new Limits(maxStates, maxBytes, time, threads);
    }

    public Limits withThreads(int number) {
        return new Limits(maxStates, maxBytes, maxTime, number);
    }

    /** Whether it is time to look whether a limit is reached: now and then, and as soon as there are too many states. */
    public boolean toBeLookedAt(long expanded, long states) {
        return expanded % STATES_BETWEEN_LOOKS == 0 || states > maxStates;
    }

    /**
     * Why to stop, or empty to go on; an interrupted thread is a reason too.
     *
     * @param start when the work began, by {@link System#nanoTime}
     */
    public String reached(long states, long bytes, long start) {
        if (states > maxStates) {
            return "stopped at " + maxStates + " states";
        }
        if (bytes >= maxBytes) {
            return "stopped at " + maxBytes / (1 << 20) + " MiB";
        }
        if (System.nanoTime() - start >= maxTime.toNanos()) {
            return "stopped after " + maxTime.toSeconds() + " s";
        }
        return Thread.currentThread().isInterrupted() ? "interrupted" : "";
    }
}
