package viommu.specs.tlc;

import java.time.Duration;

/**
 * What a run may use.
 *
 * @param workers threads; only with one are depth and counterexamples the same in every run
 * @param maxHeapMiB of TLC's own JVM
 * @param timeout wall-clock time, after which the run is inconclusive
 * @param isShort whether the run is likely to end within seconds, before an optimizing compiler pays; the results are the same
 * @param fingerprint which of TLC's polynomials hashes the states, 0 to 130; fixed, so that runs are repeatable
 * @param coverage whether TLC counts how often it takes each step, for which it is several times slower on long expressions
 */
public record TlcOptions(
        int workers, int maxHeapMiB, Duration timeout, boolean isShort, int fingerprint, boolean coverage) {

    public TlcOptions(int workers, int maxHeapMiB, Duration timeout, int fingerprint) {
        this(workers, maxHeapMiB, timeout, false, fingerprint, true);
    }

    /** One worker per processor, as much heap as this JVM may have, a day. */
    public static TlcOptions standard() {
        Runtime runtime = Runtime.getRuntime();
        return new TlcOptions(runtime.availableProcessors(), (int) (runtime.maxMemory() >> 20), Duration.ofDays(1), 0);
    }

    public TlcOptions withWorkers(int number) {
        return new TlcOptions(number, maxHeapMiB, timeout, isShort, fingerprint, coverage);
    }

    public TlcOptions withMaxHeapMiB(int heap) {
        return new TlcOptions(workers, heap, timeout, isShort, fingerprint, coverage);
    }

    public TlcOptions withTimeout(Duration time) {
        return new TlcOptions(workers, maxHeapMiB, time, isShort, fingerprint, coverage);
    }

    public TlcOptions forShortRuns() {
        return new TlcOptions(workers, maxHeapMiB, timeout, true, fingerprint, coverage);
    }

    public TlcOptions withoutCoverage() {
        return new TlcOptions(workers, maxHeapMiB, timeout, isShort, fingerprint, false);
    }
}
