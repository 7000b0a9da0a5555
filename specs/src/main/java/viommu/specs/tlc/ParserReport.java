package viommu.specs.tlc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first error among the lines that the parser of modules wrote: the one thing that TLC has no frames for. No verdict depends
 * on it, only how well a reason reads.
 */
final class ParserReport {
    private static final Pattern PLACE = Pattern.compile("\\bline (\\d+), col(?:umn)? (\\d+)");
    private static final Pattern OF_MODULE = Pattern.compile("\\bof module (\\w+)");
    private static final Pattern IN_MODULE = Pattern.compile("\\b[Ii]n (?:module|file) (\\w+)");
    private static final Pattern NOISE = Pattern.compile(
            "^(Parsing file|Semantic processing|\\*\\*\\*|tla2sany\\.|Unknown location|Linting|Fatal errors).*");
    private static final int MAX_LINES = 6;

    private final List<String> lines;

    ParserReport(List<String> lines) {
        this.lines = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /** Such as {@code Doorbell.tla:4:2: Unknown operator}; without file and position if there are none. */
    String reason(String rootModule) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher place = PLACE.matcher(lines.get(i));
            if (place.find()) {
                String where = module(i, rootModule) + ".tla:" + place.group(1) + ":" + place.group(2);
                boolean placeOnly = place.start() == 0 && i + 1 < lines.size();
                return where + ": " + lines.get(placeOnly ? i + 1 : i);
            }
        }
        String rest = lines.stream()
                .filter(l -> !NOISE.matcher(l).matches())
                .limit(MAX_LINES)
                .collect(Collectors.joining(" "));
        return rootModule + ".tla: " + (rest.isEmpty() ? "does not parse" : rest);
    }

    private String module(int line, String rootModule) {
        Matcher of = OF_MODULE.matcher(lines.get(line));
        if (of.find()) {
            return of.group(1);
        }
        return lines.subList(line, lines.size()).stream()
                .map(IN_MODULE::matcher)
                .filter(m -> m.find() && m.start() == 0)
                .map(m -> m.group(1))
                .findFirst()
                .orElse(rootModule);
    }
}
