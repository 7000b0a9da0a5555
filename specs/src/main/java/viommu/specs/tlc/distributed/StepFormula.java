package viommu.specs.tlc.distributed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a property demands of every step, read from the definition of the property. Two forms are understood: {@code [][A]_v}, and
 * {@code I!Spec} where {@code I} is an instance of a module with {@code Spec == Init /\ [][Next]_vars}.
 *
 * @param action what every step that changes the subscript must be
 * @param subscript what may stay as it is instead
 */
record StepFormula(String action, String subscript) {
    private static final String BOX = "[][";
    private static final Pattern SUBSCRIPT = Pattern.compile("_(\\w+|<<[^<>]*>>)");
    private static final Pattern OF_INSTANCE = Pattern.compile("(\\w+)!(\\w+)");
    private static final Pattern INSTANCE = Pattern.compile("INSTANCE\\s+(\\w+)(\\s+WITH\\s.*)?", Pattern.DOTALL);
    private static final Pattern INSTANCE_SPEC = Pattern.compile("(?:\\w+\\s*/\\\\\\s*)?\\[\\]\\[(\\w+)\\]_(\\w+)");

    static Optional<StepFormula> of(Modules modules, String root, String property) {
        Optional<String> body = modules.definition(root, property);
        return body.flatMap(StepFormula::always).or(() -> body.flatMap(b -> ofInstance(modules, root, b.strip())));
    }

    /** Blanks take the place of what is left out, as columns matter. */
    private static Optional<StepFormula> always(String body) {
        int begin = body.indexOf(BOX);
        if (begin < 0 || !body.substring(0, begin).isBlank()) {
            return Optional.empty();
        }
        int inside = begin + BOX.length();
        int end = closing(body, inside);
        Matcher subscript =
                end < 0 ? null : SUBSCRIPT.matcher(body.substring(end + 1).strip());
        if (subscript == null || !subscript.matches()) {
            return Optional.empty();
        }
        String action = body.substring(0, begin) + "  (" + body.substring(inside, end) + ")";
        return Optional.of(new StepFormula(action, subscript.group(1)));
    }

    /** Where the bracket is closed in which the position lies, or -1. */
    private static int closing(String text, int position) {
        int depth = 1;
        boolean inString = false;
        for (int i = position; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                inString = !inString;
            } else if (!inString && c == '[') {
                depth++;
            } else if (!inString && c == ']' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<StepFormula> ofInstance(Modules modules, String root, String body) {
        Matcher name = OF_INSTANCE.matcher(body);
        if (!name.matches()) {
            return Optional.empty();
        }
        String instance = name.group(1);
        return modules.definition(root, instance)
                .map(i -> INSTANCE.matcher(i.strip()))
                .filter(Matcher::matches)
                .flatMap(i -> modules.definition(i.group(1), name.group(2)))
                .map(spec -> INSTANCE_SPEC.matcher(spec.strip()))
                .filter(Matcher::matches)
                .map(spec -> new StepFormula(
                        "    " + instance + "!" + spec.group(1), "(" + instance + "!" + spec.group(2) + ")"));
    }
}
