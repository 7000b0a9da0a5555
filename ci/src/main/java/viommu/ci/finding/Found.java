package viommu.ci.finding;

import java.nio.file.Path;
import java.util.Optional;
import viommu.ci.claim.Standing;
import viommu.ci.claim.Verdict;
import viommu.counterexamples.Counterexample;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.state.State;

/**
 * What was found of one property.
 *
 * @param reason why it is inconclusive, or what violates it if no finite trace does; else empty
 * @param counterexample if it is violated by a finite trace
 * @param file that the counterexample was saved as, if it was
 */
public record Found<S extends State>(
        String property,
        Expectation expected,
        Verdict verdict,
        String reason,
        Optional<Counterexample<S>> counterexample,
        Optional<Path> file) {

    public Standing standing() {
        return Standing.of(expected, verdict);
    }

    /** Violated although the configuration expects it to hold. */
    public boolean isNewViolation() {
        return verdict == Verdict.VIOLATED && expected == Expectation.HOLDS;
    }

    public Found<S> savedAs(Path where) {
        return new Found<>(property, expected, verdict, reason, counterexample, Optional.of(where));
    }
}
