package viommu.ci.verify;

import java.util.Locale;

/** How much time verification may take. */
public enum Profile {
    /** Minutes: liveness is left to the explorer, and most defects to explorer and jqwik. */
    QUICK(5_000, 5_000),
    /** As long as it takes: liveness by TLC too, and many more random schedules. */
    FULL(100_000, 50_000),
    /** A night: as full, and everything one size larger than needed. */
    NIGHTLY(100_000, 1_000_000);

    private final long tries;
    private final long trialSteps;

    Profile(long tries, long trialSteps) {
        this.tries = tries;
        this.trialSteps = trialSteps;
    }

    /** Random schedules per configuration. */
    long tries() {
        return tries;
    }

    /** Operations that each implementation is asked for. */
    long trialSteps() {
        return trialSteps;
    }

    boolean hasLiveness() {
        return this != QUICK;
    }

    /** Whether TLC looks for every defect, and not for the first of each configuration only. */
    boolean hasEveryDefect() {
        return this != QUICK;
    }

    boolean hasLargerScopes() {
        return this == NIGHTLY;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
