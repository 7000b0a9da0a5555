package viommu.ci.bench.first;

import java.util.OptionalDouble;

/**
 * How one search ended.
 *
 * @param seconds until the counterexample was there; empty if there is none
 * @param words in place of them
 * @param isExpected whether it is no surprise that there is none
 */
record Outcome(OptionalDouble seconds, String words, boolean isExpected) {

    static Outcome found(double seconds) {
        return new Outcome(OptionalDouble.of(seconds), "", true);
    }

    /** The engine has nothing to say of it. */
    static Outcome noClaim() {
        return new Outcome(OptionalDouble.empty(), "no claim", true);
    }

    static Outcome skipped() {
        return new Outcome(OptionalDouble.empty(), "skipped", true);
    }

    static Outcome notAsked() {
        return new Outcome(OptionalDouble.empty(), "not asked", true);
    }

    /** @param why on one line */
    static Outcome notFound(String why) {
        return new Outcome(OptionalDouble.empty(), why, false);
    }
}
