package viommu.ci.command;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;
import viommu.ci.input.BadInputException;
import viommu.ci.input.ShardConverter;
import viommu.ci.input.TimeConverter;
import viommu.properties.Shard;

/** Which part of all random schedules is run. */
final class Extent {
    @Option(names = "--seed", paramLabel = "S", description = "What the random choices begin with. Default: a new one.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description = "Run the I-th of N parts; needs the seed that all parts share.")
    private Optional<Shard> shard = Optional.empty();

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Begin no further schedule after a time such as 90s or 10m, for each that is tried.")
    private Optional<Duration> maxTime = Optional.empty();

    /** @throws BadInputException if there is a shard of nobody knows what */
    void check() {
        if (shard.isPresent() && seed.isEmpty()) {
            throw new BadInputException("--shard needs --seed, the same for all shards");
        }
    }

    /** The one that was given, or another each time. */
    long seed() {
        return seed.orElseGet(() -> new SecureRandom().nextInt(Integer.MAX_VALUE) + 0L);
    }

    boolean isPart() {
        return shard.isPresent();
    }

    Shard shard() {
        return shard.orElse(Shard.WHOLE);
    }

    Optional<Duration> maxTime() {
        return maxTime;
    }
}
