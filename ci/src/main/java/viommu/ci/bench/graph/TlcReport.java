package viommu.ci.bench.graph;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.ci.bench.NotMeasuredException;
import viommu.specs.tlc.ToolMessage;
import viommu.specs.tlc.ToolMessages;

/** What TLC says while it runs, and when. */
final class TlcReport {
    private static final int INITIAL_STATES_COMPUTED = 2190;
    private static final int STATISTICS = 2199;
    private static final int FINISHED = 2186;
    private static final int VERSION = 2262;

    private static final Pattern ALL_SEEN = Pattern.compile(
            "([\\d,]+) states? generated.*?([\\d,]+) distinct states? found.*?\\b0 states? left.*", Pattern.DOTALL);

    /** The initial state is generated too, and no step leads to it. */
    private static final int INITIAL = 1;

    private final ToolMessages messages = new ToolMessages(this::message, line -> {});
    private String version = "";
    private long begin;
    private long end;
    private String statistics = "";

    void line(String line) {
        messages.accept(line);
    }

    private void message(ToolMessage message) {
        switch (message.code()) {
            case VERSION -> version = message.oneLine().replaceFirst("^TLC2 Version (\\S+).*", "$1");
            case INITIAL_STATES_COMPUTED -> begin = System.nanoTime();
            case STATISTICS -> statistics = message.oneLine();
            case FINISHED -> end = System.nanoTime();
            default -> {
                // What it is about does not matter here; an error also shows in the exit code.
            }
        }
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }

    String version() {
        return version;
    }

    /** @throws NotMeasuredException if it did not see all states, or did not say everything that a sample needs */
    Sample sample(OptionalLong peakBytes) {
        Matcher matcher = ALL_SEEN.matcher(statistics);
        if (!matcher.matches() || begin == 0 || end == 0) {
            throw new NotMeasuredException("TLC did not say that it has seen all states: " + statistics);
        }
        return new Sample(
                new GraphSize(number(matcher.group(2)), number(matcher.group(1)) - INITIAL),
                Duration.ofNanos(end - begin),
                OptionalLong.empty(),
                peakBytes);
    }
}
