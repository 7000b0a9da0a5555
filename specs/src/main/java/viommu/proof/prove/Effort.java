package viommu.proof.prove;

import java.time.Duration;

/**
 * How hard a solver tries.
 *
 * @param limit for each condition
 * @param seed that its choices begin with
 */
public record Effort(Duration limit, int seed) {

    /** Ten seconds for each condition, seed 0. */
    public static Effort standard() {
        return new Effort(Duration.ofSeconds(10), 0);
    }

    public Effort withSeed(int other) {
        return new Effort(limit, other);
    }
}
