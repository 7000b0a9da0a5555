package viommu.ci.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours for lines that are complete: what differs, what is not known, what is violated, what holds. */
public final class Paint {
    private record Brush(String words, Style... styles) {}

    /** By name; where several could begin, the first does. */
    private static final Map<String, Brush> BRUSHES = new LinkedHashMap<>();

    static {
        BRUSHES.put(
                "differs",
                new Brush("^DIFFERS|^Not as expected.*|NOT REPRODUCED|!\\w+(?: [A-Z]+\\b)*", Style.fg_red, Style.bold));
        BRUSHES.put(
                "open",
                new Brush("^INCONCLUSIVE|(?<= )\\?[A-Z]*(?= |$)|\\binterrupted: .*", Style.fg_magenta, Style.bold));
        BRUSHES.put("violated", new Brush("\\bVIOL(?:ATED)?\\b", Style.fg_yellow));
        BRUSHES.put("holds", new Brush("^AS EXPECTED|\\b(?:ok|holds)\\b(?!:)", Style.fg_green));
    }

    private static final Pattern WORDS = Pattern.compile(BRUSHES.entrySet().stream()
            .map(e -> "(?<" + e.getKey() + ">" + e.getValue().words() + ")")
            .collect(Collectors.joining("|")));

    private Paint() {}

    /** The line with codes in it that take no room on a terminal. */
    public static String line(String line) {
        Matcher matcher = WORDS.matcher(line);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(painted(matcher, match)));
    }

    private static String painted(Matcher matcher, MatchResult match) {
        Style[] styles = BRUSHES.entrySet().stream()
                .filter(e -> matcher.group(e.getKey()) != null)
                .findFirst()
                .orElseThrow()
                .getValue()
                .styles();
        return Style.on(styles) + match.group() + Style.off(styles);
    }
}
