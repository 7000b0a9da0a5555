package viommu.ci.claim;

import viommu.model.explorer.Exploration;
import viommu.properties.CampaignResult;

/** What one engine says of one property. */
public enum Verdict {
    /** Every state within the scope was looked at. */
    HOLDS("holds"),
    /** There is a counterexample. */
    VIOLATED("VIOLATED"),
    /** No counterexample in so and so many random schedules, which proves nothing. */
    NOT_FOUND("not found"),
    /** The engine failed, or ended too early. */
    INCONCLUSIVE("inconclusive"),
    /** Nobody looked, on purpose. */
    SKIPPED("skipped");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    public static Verdict of(Exploration.Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> HOLDS;
            case VIOLATED -> VIOLATED;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }

    public static Verdict of(CampaignResult.Verdict verdict) {
        return switch (verdict) {
            case VIOLATED -> VIOLATED;
            case NOT_VIOLATED -> NOT_FOUND;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
