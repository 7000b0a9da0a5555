package viommu.ci.claim;

import java.util.List;
import viommu.model.protocol.Configuration.Expectation;

/** How what engines say stands to what is expected. */
public enum Standing {
    AS_EXPECTED,
    /** At least one engine contradicts the expectation, and so perhaps another engine. */
    DIFFERS,
    /** Nobody contradicts, and it is not established either. */
    INCONCLUSIVE,
    /** Nobody looked, on purpose. */
    SKIPPED;

    /** Of one verdict. */
    public static Standing of(Expectation expected, Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> expected == Expectation.HOLDS ? AS_EXPECTED : DIFFERS;
            case VIOLATED -> expected == Expectation.VIOLATED ? AS_EXPECTED : DIFFERS;
            case NOT_FOUND -> expected == Expectation.HOLDS ? AS_EXPECTED : INCONCLUSIVE;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case SKIPPED -> SKIPPED;
        };
    }

    /**
     * Of all that is claimed of one property of one subject. A contradiction outweighs everything; an engine that should have
     * spoken and could not outweighs those that could; that nothing was found establishes nothing.
     */
    public static Standing of(Expectation expected, List<Claim> claims) {
        List<Standing> standings =
                claims.stream().map(claim -> of(expected, claim.verdict())).toList();
        if (standings.contains(DIFFERS)) {
            return DIFFERS;
        }
        if (standings.contains(INCONCLUSIVE) || claims.isEmpty()) {
            return INCONCLUSIVE;
        }
        if (claims.stream().allMatch(claim -> claim.verdict() == Verdict.SKIPPED)) {
            return SKIPPED;
        }
        return claims.stream().anyMatch(claim -> establishes(claim.verdict())) ? AS_EXPECTED : INCONCLUSIVE;
    }

    private static boolean establishes(Verdict verdict) {
        return verdict == Verdict.HOLDS || verdict == Verdict.VIOLATED;
    }

    /** The exit code that it leads to. */
    public Exit exit() {
        return switch (this) {
            case AS_EXPECTED, SKIPPED -> Exit.AS_EXPECTED;
            case DIFFERS -> Exit.DIFFERS;
            case INCONCLUSIVE -> Exit.INCONCLUSIVE;
        };
    }
}
