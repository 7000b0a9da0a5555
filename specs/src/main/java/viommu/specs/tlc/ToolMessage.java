package viommu.specs.tlc;

import java.util.List;
import java.util.stream.Stream;

/**
 * One framed message of TLC.
 *
 * @param code what it says, from TLC's own list
 * @param severity how grave it is
 * @param lines its text, without the frames
 * @param nested the messages inside it; their lines are not among {@code lines}
 */
public record ToolMessage(int code, Severity severity, List<String> lines, List<ToolMessage> nested) {

    /** TLC's message classes, in the order of their numbers. */
    public enum Severity {
        NONE,
        ERROR,
        TLC_BUG,
        WARNING,
        STATE;

        static Severity of(int number) {
            return number < values().length ? values()[number] : NONE;
        }
    }

    public ToolMessage {
        lines = List.copyOf(lines);
        nested = List.copyOf(nested);
    }

    /** The text, nested messages included, on one line. */
    public String oneLine() {
        return Stream.concat(lines.stream().map(String::strip), nested.stream().map(ToolMessage::oneLine))
                .filter(l -> !l.isBlank())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** The text without the first line. */
    String afterFirstLine() {
        return lines.size() < 2 ? "" : String.join("\n", lines.subList(1, lines.size()));
    }

    String firstLine() {
        return lines.isEmpty() ? "" : lines.get(0);
    }

    /** Whether it says that a property is violated. */
    public boolean isViolation() {
        return TlcCode.VIOLATIONS.stream().anyMatch(this::has);
    }

    /** Whether this message or one inside it has the code. */
    boolean has(int wanted) {
        return code == wanted || nested.stream().anyMatch(n -> n.has(wanted));
    }
}
