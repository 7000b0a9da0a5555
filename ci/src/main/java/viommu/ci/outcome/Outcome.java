package viommu.ci.outcome;

import viommu.ci.claim.Exit;

/**
 * What came of one thing that was asked.
 *
 * @param group what it belongs to, such as {@code Viommu.StrictSidecore}
 * @param name such as {@code NoStaleDma [tlc]}, unique in its group
 * @param message why it is not as expected, not known or not asked; empty if there is nothing to say
 * @param command what asks for the same again
 */
public record Outcome(String group, String name, Result result, String message, String command) {

    /** How it stands to what is expected. */
    public enum Result {
        AS_EXPECTED(Exit.AS_EXPECTED),
        DIFFERS(Exit.DIFFERS),
        /** Nobody knows: it failed, was stopped, or is not there and should be. */
        INCONCLUSIVE(Exit.INCONCLUSIVE),
        /** Nobody looked, on purpose. */
        SKIPPED(Exit.AS_EXPECTED);

        private final Exit exit;

        Result(Exit exit) {
            this.exit = exit;
        }

        /** The exit code that it leads to. */
        public Exit exit() {
            return exit;
        }

        /** Of what an exit code says. */
        public static Result of(Exit exit) {
            return switch (exit) {
                case AS_EXPECTED -> AS_EXPECTED;
                case DIFFERS -> DIFFERS;
                case INCONCLUSIVE, BAD_INPUT -> INCONCLUSIVE;
            };
        }
    }

    public static Outcome asExpected(String group, String name, String command) {
        return new Outcome(group, name, Result.AS_EXPECTED, "", command);
    }

    public static Outcome differs(String group, String name, String message, String command) {
        return new Outcome(group, name, Result.DIFFERS, message, command);
    }

    public static Outcome inconclusive(String group, String name, String message, String command) {
        return new Outcome(group, name, Result.INCONCLUSIVE, message, command);
    }

    public static Outcome skipped(String group, String name, String message, String command) {
        return new Outcome(group, name, Result.SKIPPED, message, command);
    }
}
