package viommu.specs.tlc.distributed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The definitions without parameters in the text of a module, as far as their extent is beyond doubt: each begins at the left
 * margin and ends before something else that does. None in a module with another module inside.
 */
final class ModuleText {
    private static final Pattern COMMENT = Pattern.compile("\\\\\\*.*|(?s:\\(\\*.*?\\*\\))");
    private static final Pattern DEFINITION = Pattern.compile("(\\w+)(\\([^)]*\\)|\\[.*])?\\s*==(.*)");
    private static final Pattern OTHER_UNIT = Pattern.compile(
            "(?:THEOREM|ASSUME|ASSUMPTION|AXIOM|CONSTANTS?|VARIABLES?|RECURSIVE|LOCAL|INSTANCE|EXTENDS|-{4}|={4}).*");
    private static final Pattern MODULE = Pattern.compile("-{4,}\\s*MODULE\\s");
    private static final Pattern EXTENDS = Pattern.compile("(?m)^EXTENDS\\s+(\\w+(?:\\s*,\\s*\\w+)*)");

    private final Map<String, String> bodies = new HashMap<>();
    private final List<String> extended = new ArrayList<>();

    ModuleText(String text) {
        String bare = COMMENT.matcher(text).replaceAll(c -> c.group().replaceAll("[^\n]", " "));
        Matcher names = EXTENDS.matcher(bare);
        if (names.find()) {
            extended.addAll(List.of(names.group(1).split("\\s*,\\s*")));
        }
        if (MODULE.matcher(bare).results().count() == 1) {
            read(bare.split("\n", -1));
        }
    }

    private void read(String[] lines) {
        String name = "";
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank() || Character.isWhitespace(line.charAt(0))) {
                body.append('\n').append(line);
                continue;
            }
            Matcher definition = DEFINITION.matcher(line);
            boolean isDefinition = definition.matches();
            if (isDefinition || OTHER_UNIT.matcher(line).matches()) {
                put(name, body);
            }
            name = isDefinition && definition.group(2) == null ? definition.group(1) : "";
            body = new StringBuilder(isDefinition ? " ".repeat(definition.start(3)) + definition.group(3) : "");
        }
        put(name, body);
    }

    private void put(String name, StringBuilder body) {
        if (!name.isEmpty()) {
            bodies.put(name, body.toString().stripTrailing());
        }
    }

    List<String> extended() {
        return extended;
    }

    /** Without comments, every line where it was: columns matter. */
    Optional<String> definition(String name) {
        return Optional.ofNullable(bodies.get(name));
    }
}
