package viommu.ci.bench.graph;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The rounds of one contender.
 *
 * @param failure why there are no more rounds; empty if all were measured
 */
record Series(String name, String settings, List<Sample> samples, Optional<String> failure) {

    Series {
        samples = List.copyOf(samples);
    }

    boolean isMeasured() {
        return failure.isEmpty() && !samples.isEmpty();
    }

    /** Of the middle round; of an even number of rounds, the mean of the two in the middle. */
    Duration median() {
        List<Duration> sorted = samples.stream().map(Sample::time).sorted().toList();
        int n = sorted.size();
        return sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(2);
    }

    Duration fastest() {
        return samples.stream().map(Sample::time).min(Duration::compareTo).orElseThrow();
    }

    Duration slowest() {
        return samples.stream().map(Sample::time).max(Duration::compareTo).orElseThrow();
    }

    /** Of the first round; where the rounds differ, {@link Agreement} says so. */
    GraphSize size() {
        return samples.get(0).size();
    }

    double statesPerSecond() {
        return perSecond(size().states());
    }

    double transitionsPerSecond() {
        return perSecond(size().transitions());
    }

    private double perSecond(long number) {
        return number * 1e9 / median().toNanos();
    }

    /** How many times as fast as the other, by the medians. */
    double ratioTo(Series other) {
        return transitionsPerSecond() / other.transitionsPerSecond();
    }

    /** By the contender's own account, in the round that took most. */
    OptionalDouble bytesPerState() {
        OptionalLong bytes = most(Sample::bytesHeld);
        return bytes.isPresent()
                ? OptionalDouble.of((double) bytes.getAsLong() / size().states())
                : OptionalDouble.empty();
    }

    /** Of the process, so far as the operating system tells. */
    OptionalLong peakBytes() {
        return most(Sample::peakBytes);
    }

    private OptionalLong most(Function<Sample, OptionalLong> bytes) {
        return samples.stream().map(bytes).flatMapToLong(OptionalLong::stream).max();
    }
}
