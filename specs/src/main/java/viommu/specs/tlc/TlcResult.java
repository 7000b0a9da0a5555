package viommu.specs.tlc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.explorer.Exploration.Verdict;

/**
 * What a run said.
 *
 * @param outcome how it ended
 * @param reason why, on one line, with file and position where TLC gives them; empty when complete
 * @param verdicts of the properties that the configuration file names, in its order
 * @param trace to the violation or deadlock
 * @param generatedBy how many states each operator of the next-state relation generated, repetitions included; empty if TLC did
 *     not tell
 * @param version of TLC; empty if it never told
 * @param warnings that TLC gave, each on one line
 */
public record TlcResult(
        TlcOutcome outcome,
        String reason,
        Map<String, Verdict> verdicts,
        Optional<ErrorTrace> trace,
        TlcCounts counts,
        Map<String, Long> generatedBy,
        Duration time,
        String version,
        List<String> warnings) {

    /** Of a property that the run did not judge, {@link Verdict#INCONCLUSIVE}. */
    public Verdict verdict(String property) {
        return verdicts.getOrDefault(property, Verdict.INCONCLUSIVE);
    }

    /** The property that was found violated; empty also when TLC did not say which it is. */
    public Optional<String> violated() {
        return verdicts.entrySet().stream()
                .filter(e -> e.getValue() == Verdict.VIOLATED)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Such as {@code parse error: Doorbell.tla:4:2: ...}. */
    @Override
    public String toString() {
        return reason.isEmpty() ? outcome.toString() : outcome + ": " + reason;
    }
}
