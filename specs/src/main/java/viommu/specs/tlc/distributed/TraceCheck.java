package viommu.specs.tlc.distributed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import viommu.specs.tlc.ConfigText;
import viommu.specs.tlc.TlcRun;
import viommu.specs.tlc.ToolMessage;

/**
 * The same run, confined to the states of a behaviour that TLC printed. The distributed TLC prints a behaviour and not what is
 * wrong with it; a single one says it, and shows that it is so.
 */
final class TraceCheck {
    /** A string; or a word, and whether it is a variable or a field. */
    private static final Pattern WORD = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_]\\w*(?=(\\s*(?:=|\\|->))?)");

    private static final Set<String> LITERALS = Set.of("TRUE", "FALSE");
    /** A name of its own, as the modules may know the value's name already. */
    private static final String VALUE = "TraceValue_";

    private static final String SUFFIX = "OnTrace";

    private TraceCheck() {}

    static TlcRun of(TlcRun run, List<ToolMessage> states) {
        String name = run.moduleName() + SUFFIX;
        Set<String> modelValues = new TreeSet<>();
        List<String> definitions = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            List<String> lines = states.get(i).lines();
            String state = String.join("\n", lines.subList(1, lines.size()));
            definitions.add("TraceState_" + i + " ==\n" + renamed(state, modelValues));
        }
        Map<String, String> modules = new HashMap<>(run.generated());
        modules.put(name, module(name, run.moduleName(), modelValues, definitions));
        return new TlcRun(
                        run.module().resolveSibling(name + ".tla"),
                        run.configName(),
                        config(run.config(), modelValues),
                        run.options().withWorkers(1).forShortRuns())
                .withModules(modules);
    }

    /** Symmetry and view would take another state for one of the behaviour. */
    private static String config(String text, Set<String> modelValues) {
        String constants = modelValues.stream()
                .map(v -> "    " + VALUE + v + " = " + v + "\n")
                .collect(Collectors.joining());
        return ConfigText.of(text).without(Set.of("SYMMETRY", "VIEW"))
                + (constants.isEmpty() ? "" : "CONSTANTS\n" + constants)
                + "CONSTRAINT " + SUFFIX + "\n";
    }

    private static String module(String name, String root, Set<String> modelValues, List<String> definitions) {
        String constants = modelValues.stream().map(v -> VALUE + v).collect(Collectors.joining(", "));
        String states = IntStream.range(0, definitions.size())
                .mapToObj(i -> "TraceState_" + i)
                .collect(Collectors.joining(" \\/ "));
        return "---- MODULE " + name + " ----\nEXTENDS " + root + ", TLC\n"
                + (constants.isEmpty() ? "" : "CONSTANTS " + constants + "\n")
                + String.join("\n", definitions)
                + "\n" + SUFFIX + " == " + states + "\n====\n";
    }

    /** Strings, numbers, variables and fields stay; what is left are model values. */
    private static String renamed(String state, Set<String> modelValues) {
        return WORD.matcher(state).replaceAll(match -> {
            String word = match.group();
            if (word.startsWith("\"") || match.group(1) != null || LITERALS.contains(word)) {
                return Matcher.quoteReplacement(word);
            }
            modelValues.add(word);
            return Matcher.quoteReplacement(VALUE + word);
        });
    }
}
