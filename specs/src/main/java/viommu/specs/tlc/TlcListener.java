package viommu.specs.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.model.explorer.Progress;

/** Collects what TLC's messages say, in the order in which they come. */
final class TlcListener {
    private static final Pattern STATES = Pattern.compile(
            "([\\d,]+) states? generated.*?([\\d,]+) distinct states? found.*?([\\d,]+) states? left", Pattern.DOTALL);
    private static final Pattern LAST_NUMBER = Pattern.compile(".*?([\\d,]+)\\D*$", Pattern.DOTALL);
    /** The operator, where it is, and how many states it found and generated. */
    private static final Pattern COVERAGE = Pattern.compile("<([\\w!]+)\\W.*>: [\\d,]+:([\\d,]+)");

    private static final String VERSION = "TLC2 Version ";

    private final Progress progress;
    private final List<ToolMessage> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> parserLines = new ArrayList<>();
    private final Map<String, Long> generatedBy = new LinkedHashMap<>();
    private final TraceReader trace = new TraceReader();
    private TlcCounts counts = TlcCounts.NONE;
    private String version = "";
    private boolean parsing;
    private boolean success;
    private boolean finished;

    TlcListener(Progress progress) {
        this.progress = progress;
    }

    void outside(String line) {
        if (parsing) {
            parserLines.add(line);
        }
    }

    void message(ToolMessage message) {
        switch (message.code()) {
            case TlcCode.VERSION -> version = message.oneLine().replaceFirst("^" + VERSION, "");
            case TlcCode.SANY_START -> parsing = true;
            case TlcCode.SANY_END -> parsing = false;
            case TlcCode.SUCCESS -> success = true;
            case TlcCode.FINISHED -> finished = true;
            case TlcCode.STATS -> states(message);
            case TlcCode.PROGRESS -> {
                states(message);
                progress.at(counts.distinct(), counts.queued(), counts.generated());
            }
            case TlcCode.COVERAGE_BEGINS -> generatedBy.clear();
            case TlcCode.STEP_COVERAGE -> coverage(message);
            case TlcCode.DEPTH -> depth(message);
            case TlcCode.STATE, TlcCode.STUTTERING, TlcCode.BACK_TO_STATE -> trace.message(message);
            default -> bySeverity(message);
        }
    }

    private void bySeverity(ToolMessage message) {
        switch (message.severity()) {
            case ERROR, TLC_BUG -> {
                errors.add(message);
                if (TlcCode.INITIAL_VIOLATIONS.contains(message.code())) {
                    trace.initial(message.afterFirstLine());
                }
            }
            case WARNING -> warnings.add(message.oneLine());
            default -> {
                // Information that no verdict depends on.
            }
        }
    }

    private void states(ToolMessage message) {
        Matcher matcher = STATES.matcher(message.oneLine());
        if (matcher.find()) {
            counts = counts.withStates(
                    new TlcCounts(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)), 0));
        }
    }

    private void depth(ToolMessage message) {
        Matcher matcher = LAST_NUMBER.matcher(message.oneLine());
        if (matcher.matches()) {
            counts = counts.withDepth((int) number(matcher.group(1)));
        }
    }

    private void coverage(ToolMessage message) {
        Matcher matcher = COVERAGE.matcher(message.oneLine());
        if (matcher.matches()) {
            generatedBy.merge(matcher.group(1), number(matcher.group(2)), Long::sum);
        }
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }

    /** Errors in the order in which they came. */
    List<ToolMessage> errors() {
        return errors;
    }

    Optional<ToolMessage> error(int code) {
        return errors.stream().filter(e -> e.has(code)).findFirst();
    }

    /** What the parser of modules said. */
    List<String> parserLines() {
        return parserLines;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    TraceReader trace() {
        return trace;
    }

    TlcCounts counts() {
        return counts;
    }

    /** How many states each operator of the next-state relation generated. */
    Map<String, Long> generatedBy() {
        return generatedBy;
    }

    String version() {
        return version;
    }

    /** Whether TLC said that it found no error. */
    boolean success() {
        return success;
    }

    /** Whether TLC said that it is done, whatever it found. */
    boolean finished() {
        return finished;
    }
}
