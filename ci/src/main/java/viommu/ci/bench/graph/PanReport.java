package viommu.ci.bench.graph;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.ci.bench.NotMeasuredException;

/**
 * What a verifier that Spin generated says at its end.
 *
 * @param depth of the deepest state on its stack
 * @param bytes of its states, hash table and stack
 */
record PanReport(GraphSize size, int depth, Duration time, long bytes) {
    private static final Pattern STATES = Pattern.compile("(\\S+) states, stored");
    private static final Pattern TRANSITIONS = Pattern.compile("(\\S+) transitions \\(= stored\\+matched\\)");
    private static final Pattern SECONDS = Pattern.compile("pan: elapsed time (\\S+) seconds");
    /** The second form stands where the first would say nothing more. */
    private static final Pattern MEGABYTES =
            Pattern.compile("(\\S+)\\s+(?:total actual memory usage|memory usage \\(Mbyte\\))");

    private static final Pattern DEPTH = Pattern.compile("depth reached (\\d+), ");
    private static final String NO_ERRORS = "errors: 0\n";
    private static final String CUT_SHORT = "max search depth too small";

    /** Spin's clock counts hundredths of seconds; less than one counts as one. */
    private static final double TICK = 0.01;

    /** The initial state is stored too, and no transition leads to it. */
    private static final int INITIAL = 1;

    /** @throws NotMeasuredException if it did not see all states, found an error, or rounded a count */
    static PanReport of(String text) {
        if (!text.contains(NO_ERRORS) || text.contains(CUT_SHORT)) {
            throw new NotMeasuredException("Spin found an error or did not see all states: "
                    + text.lines()
                            .filter(l -> l.startsWith("pan:") || l.contains("error"))
                            .findFirst()
                            .orElse(""));
        }
        return new PanReport(
                new GraphSize(count(STATES, text), count(TRANSITIONS, text) - INITIAL),
                Integer.parseInt(only(DEPTH, text)),
                Duration.ofNanos(Math.round(Math.max(TICK, Double.parseDouble(only(SECONDS, text))) * 1e9)),
                Math.round(Double.parseDouble(only(MEGABYTES, text)) * (1 << 20)));
    }

    /** From a hundred million on Spin prints eight digits and an exponent. */
    private static long count(Pattern pattern, String text) {
        String number = only(pattern, text);
        if (!number.matches("\\d+")) {
            throw new NotMeasuredException("Spin rounds its counts, such as " + number + ": the scope is too large");
        }
        return Long.parseLong(number);
    }

    private static String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new NotMeasuredException("Spin did not say: " + pattern);
        }
        return matcher.group(1);
    }
}
