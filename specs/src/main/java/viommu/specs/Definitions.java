package viommu.specs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the operators of a root module are defined: in it, and in the modules that it extends, in which every name is defined at
 * most once. What is only instantiated is another specification, and is not looked at.
 */
public final class Definitions {
    private static final Pattern EXTENDS = Pattern.compile("^EXTENDS\\s+(\\w+(?:\\s*,\\s*\\w+)*)", Pattern.MULTILINE);
    private static final Pattern OPERATOR = Pattern.compile("^(\\w+)(?:\\([^)=]*\\))?\\s*==");

    private final Map<String, Definition> byName;

    /**
     * A definition.
     *
     * @param file the module's
     * @param line counted from 1
     */
    public record Definition(Path file, int line) {}

    private Definitions(Map<String, Definition> byName) {
        this.byName = byName;
    }

    /** Of a module in the folder; none if the module is not there. */
    public static Definitions of(SpecFolder folder, String root) {
        Map<String, Definition> found = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Path file = folder.path().resolve(open.pop() + ".tla");
            // TLC's own modules are not in the folder.
            if (Files.isRegularFile(file) && seen.add(file.toString())) {
                List<String> lines = lines(file);
                for (int i = 0; i < lines.size(); i++) {
                    Matcher operator = OPERATOR.matcher(lines.get(i));
                    if (operator.find()) {
                        found.putIfAbsent(operator.group(1), new Definition(file, i + 1));
                    }
                }
                open.addAll(extended(String.join("\n", lines)));
            }
        }
        return new Definitions(found);
    }

    private static List<String> extended(String text) {
        Matcher modules = EXTENDS.matcher(text);
        return modules.find() ? new ArrayList<>(Arrays.asList(modules.group(1).split("\\s*,\\s*"))) : List.of();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    public Optional<Definition> of(String operator) {
        return Optional.ofNullable(byName.get(operator));
    }
}
