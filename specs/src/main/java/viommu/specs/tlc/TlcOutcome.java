package viommu.specs.tlc;

/** How a run ended. Everything but the first three is inconclusive. */
public enum TlcOutcome {
    /** All states were seen and nothing was found. */
    COMPLETE("complete"),
    /** A property is violated. */
    VIOLATED("violated"),
    /** A state without successor was reached, and the configuration forbids that. */
    DEADLOCK("deadlock"),
    /** The heap was too small. */
    OUT_OF_MEMORY("out of memory"),
    /** The time was up. */
    TIMED_OUT("timed out"),
    /** A module does not parse. */
    PARSE_ERROR("parse error"),
    /** The configuration file does not fit the module. */
    CONFIGURATION_ERROR("configuration error"),
    /** An {@code ASSUME} does not hold. */
    ASSUMPTION_FALSE("assumption false"),
    /** An expression has no value. */
    EVALUATION_ERROR("evaluation error"),
    /** The thread that waited for TLC was interrupted. */
    INTERRUPTED("interrupted"),
    /** The process ended without saying that it had finished. */
    CRASHED("crashed"),
    /** Exit code and messages say different things. */
    DISAGREEMENT("contradictory");

    private final String text;

    TlcOutcome(String text) {
        this.text = text;
    }

    /** Whether something is known of at least one property. */
    public boolean isConclusive() {
        return compareTo(DEADLOCK) <= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
