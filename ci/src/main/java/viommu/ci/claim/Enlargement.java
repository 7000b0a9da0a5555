package viommu.ci.claim;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether the verdicts of a subject are the same at a larger scope than the standard one.
 *
 * @param scope such as {@code Iova=3 Page=2}
 * @param explorer the graph of the model, if all of it was seen
 * @param tlc the graph of the specification, if TLC was asked and has seen all of it
 * @param detail what is not as expected or not known; empty if nothing
 * @param command what looks at it again
 */
public record Enlargement(
        Subject subject,
        String scope,
        Exit exit,
        Optional<Counts> explorer,
        Optional<Counts> tlc,
        String detail,
        Duration time,
        String command) {

    /** Such as {@code Viommu StrictSidecore at Iova=3: NoStaleDma is violated}. */
    @Override
    public String toString() {
        return subject + " at " + scope + ": " + (detail.isEmpty() ? "the same verdicts" : detail + "; " + command);
    }
}
