package viommu.ci.bench.graph;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Measurements that nobody made. */
final class MadeUp {
    static final GraphSize SIZE = new GraphSize(1_000_000, 6_000_000);

    private MadeUp() {}

    static Sample sample(long millis) {
        return sample(SIZE, millis);
    }

    static Sample sample(GraphSize size, long millis) {
        return new Sample(
                size, Duration.ofMillis(millis), OptionalLong.of(24 * size.states()), OptionalLong.of(100L << 20));
    }

    static Series series(String name, long... millis) {
        List<Sample> samples = Arrays.stream(millis).mapToObj(MadeUp::sample).toList();
        return new Series(name, "as fast as it gets", samples, Optional.empty());
    }

    static Series failed(String name, String why) {
        return new Series(name, "", List.of(), Optional.of(why));
    }
}
