package viommu.proof.prove;

import java.time.Duration;
import java.util.Optional;
import viommu.proof.system.Condition;

/** What became of a condition. */
public record Judged(Condition condition, Outcome outcome, Duration time) {

    /** What came of it. */
    public sealed interface Outcome {}

    /** It holds for any size. */
    public record Proved() implements Outcome {}

    /**
     * It does not hold.
     *
     * @param induction the smallest states that show it; empty if there are none in small worlds
     */
    public record Refuted(Optional<Induction> induction) implements Outcome {}

    /** The solver did not find out. */
    public record Undecided(String reason) implements Outcome {}

    public boolean isProved() {
        return outcome instanceof Proved;
    }

    public boolean isRefuted() {
        return outcome instanceof Refuted;
    }
}
