package viommu.properties;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/**
 * Random schedules against the properties of one model, without JUnit.
 *
 * <p>Try number t of a campaign depends on the model, the seed and t alone. So the same seed finds the same counterexamples, and the shards
 * of a campaign together find exactly what the whole finds.
 *
 * @param properties what is looked at, at least one; liveness is left out, for no schedule violates it
 * @param tries schedules of the whole campaign
 * @param length steps per schedule; fewer where nothing is enabled
 * @param shard the part of the tries to run
 * @param guidance of the choices that make a schedule
 * @param timeLimit after which no further schedule is begun
 * @param untilAllViolated whether to stop when every property was found violated
 * @param gate what must be seen before silence counts
 */
public record Campaign<S extends State>(
        Model<S> model,
        List<Property<S>> properties,
        long tries,
        int length,
        long seed,
        Shard shard,
        Guidance guidance,
        Duration timeLimit,
        boolean untilAllViolated,
        Optional<CoverageGate> gate) {
    private static final long TRIES = 10_000;

    public Campaign {
        properties = properties.stream()
                .filter(property -> !(property instanceof Property.Liveness<S>))
                .toList();
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("there is no safety property to check");
        }
        if (tries < 1) {
            throw new IllegalArgumentException("a campaign has at least one try, not " + tries);
        }
    }

    /** All safety properties that apply to the configuration, and the usual sizes; no gate. */
    public static <S extends State> Campaign<S> of(Model<S> model, long seed) {
        return new Campaign<>(
                model,
                model.properties(),
                TRIES,
                Schedules.LENGTH,
                seed,
                Shard.WHOLE,
                Guidance.RARE_STEPS,
                Duration.ofDays(1),
                false,
                Optional.empty());
    }

    public Campaign<S> checking(List<Property<S>> properties) {
        return new Campaign<>(
                model, properties, tries, length, seed, shard, guidance, timeLimit, untilAllViolated, gate);
    }

    public Campaign<S> withTries(long tries) {
        return new Campaign<>(
                model, properties, tries, length, seed, shard, guidance, timeLimit, untilAllViolated, gate);
    }

    public Campaign<S> withLength(int length) {
        return new Campaign<>(
                model, properties, tries, length, seed, shard, guidance, timeLimit, untilAllViolated, gate);
    }

    public Campaign<S> withSeed(long seed) {
        return new Campaign<>(
                model, properties, tries, length, seed, shard, guidance, timeLimit, untilAllViolated, gate);
    }

    public Campaign<S> withShard(Shard shard) {
        return new Campaign<>(
                model, properties, tries, length, seed, shard, guidance, timeLimit, untilAllViolated, gate);
    }

    public Campaign<S> withGuidance(Guidance guidance) {
        return new Campaign<>(
                model, properties, tries, length, seed, shard, guidance, timeLimit, untilAllViolated, gate);
    }

    public Campaign<S> withTimeLimit(Duration timeLimit) {
        return new Campaign<>(
                model, properties, tries, length, seed, shard, guidance, timeLimit, untilAllViolated, gate);
    }

    /** Stops when every property was found violated; if that never happens, all tries are run. */
    public Campaign<S> stoppingWhenAllViolated() {
        return new Campaign<>(model, properties, tries, length, seed, shard, guidance, timeLimit, true, gate);
    }

    public Campaign<S> withGate(CoverageGate gate) {
        return new Campaign<>(
                model,
                properties,
                tries,
                length,
                seed,
                shard,
                guidance,
                timeLimit,
                untilAllViolated,
                Optional.of(gate));
    }

    public CampaignResult<S> run() {
        return run(CampaignProgress.SILENT);
    }

    /** Runs until the tries or the time are over or the thread is interrupted. */
    public CampaignResult<S> run(CampaignProgress progress) {
        return new CampaignRun<>(this, progress).run();
    }

    /** How many tries the shard has. */
    long triesOfShard() {
        return (tries - shard.index() + shard.count() - 1) / shard.count();
    }
}
