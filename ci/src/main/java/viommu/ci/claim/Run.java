package viommu.ci.claim;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One run of an engine.
 *
 * @param what was looked at, such as {@code all states}
 * @param counts if the whole graph was seen
 * @param facts what else is worth telling, such as the seed
 * @param command what runs it again
 */
public record Run(
        Subject subject,
        EngineName engine,
        String what,
        Optional<Counts> counts,
        Duration time,
        Map<String, String> facts,
        String command) {

    /** The fact how many distinct states were seen, until the engine was done. */
    public static final String STATES = "states";

    public Run {
        facts = Map.copyOf(facts);
    }
}
