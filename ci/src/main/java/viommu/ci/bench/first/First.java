package viommu.ci.bench.first;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import viommu.ci.bench.Rounds;
import viommu.ci.bench.Seeded;

/**
 * How one defect was found.
 *
 * @param outcomes of every round, by engine
 */
record First(String defect, String property, Map<String, List<Outcome>> outcomes) {

    First(Seeded<?> seeded, Map<String, List<Outcome>> outcomes) {
        this(seeded.name(), seeded.property().name(), outcomes);
    }

    /** Seconds; empty if a round did not find it. */
    Optional<Rounds> time(String engine) {
        List<Double> seconds = outcomes.get(engine).stream()
                .map(Outcome::seconds)
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .toList();
        return seconds.size() == outcomes.get(engine).size() ? Optional.of(Rounds.of(seconds)) : Optional.empty();
    }

    /** Why it was not found, if it was not. */
    Optional<Outcome> failure(String engine) {
        return outcomes.get(engine).stream()
                .filter(outcome -> outcome.seconds().isEmpty())
                .findFirst();
    }
}
