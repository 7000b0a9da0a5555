package viommu.specs.tlc.distributed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import viommu.specs.tlc.ConfigText;
import viommu.specs.tlc.TlcRun;

/**
 * A run with an invariant for each property about steps: that no step is enabled which the property forbids. Invariants are
 * looked at in every state, and so every step is, which TLC's distributed mode does not do by itself.
 *
 * @param run with a root module of its own, unless nothing is covered
 * @param covered the properties that have such an invariant; how the others are defined is not understood
 */
record EveryStep(TlcRun run, List<String> covered) {
    private static final String SUFFIX = "OnEveryStep";
    private static final String STEP = "StepOf_";
    private static final Pattern NEXT = Pattern.compile("\\[\\]\\[(\\w+)\\]_");
    private static final Pattern WORD = Pattern.compile("\\w+");
    /** A specification is its own definition, or that of one in it. */
    private static final int DEPTH = 3;

    static EveryStep none(TlcRun run) {
        return new EveryStep(run, List.of());
    }

    static EveryStep of(TlcRun run) {
        ConfigText config = ConfigText.of(run.config());
        Modules modules = new Modules(run);
        String root = run.moduleName();
        Optional<String> next = next(config, modules, root);
        List<String> covered = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        for (String property : config.properties()) {
            Optional<StepFormula> formula =
                    config.replaced().contains(property) ? Optional.empty() : StepFormula.of(modules, root, property);
            if (next.isPresent() && formula.isPresent()) {
                covered.add(property);
                definitions.add(definitions(property, next.get(), formula.get()));
            }
        }
        return covered.isEmpty() ? none(run) : new EveryStep(run(run, covered, definitions), covered);
    }

    private static String definitions(String property, String next, StepFormula formula) {
        String step = STEP + property;
        return step + " ==\n" + formula.action() + "\n" + property + SUFFIX + " == ~ENABLED (" + next + " /\\ ~[" + step
                + "]_" + formula.subscript() + ")\n";
    }

    private static TlcRun run(TlcRun run, List<String> covered, List<String> definitions) {
        String name = run.moduleName() + SUFFIX;
        Map<String, String> modules = new HashMap<>(run.generated());
        modules.put(
                name,
                "---- MODULE " + name + " ----\nEXTENDS " + run.moduleName() + "\n" + String.join("", definitions)
                        + "====\n");
        String invariants =
                String.join(" ", covered.stream().map(p -> p + SUFFIX).toList());
        String config = ConfigText.of(run.config()).without(Set.of()) + "INVARIANT " + invariants + "\n";
        return new TlcRun(run.module().resolveSibling(name + ".tla"), run.configName(), config, run.options())
                .withModules(modules);
    }

    private static Optional<String> next(ConfigText config, Modules modules, String root) {
        List<String> next = config.words("NEXT");
        List<String> specification = config.words("SPECIFICATION");
        if (next.size() == 1 && specification.isEmpty()) {
            return Optional.of(next.get(0));
        }
        return specification.size() == 1 && !config.replaced().contains(specification.get(0))
                ? next(modules, root, specification.get(0), DEPTH)
                : Optional.empty();
    }

    /** The one action that a formula boxes, itself or in one of the formulas that it names. */
    private static Optional<String> next(Modules modules, String root, String formula, int depth) {
        Optional<String> body = depth == 0 ? Optional.empty() : modules.definition(root, formula);
        List<String> found = new ArrayList<>();
        body.ifPresent(b -> {
            Matcher boxed = NEXT.matcher(b);
            while (boxed.find()) {
                found.add(boxed.group(1));
            }
            if (found.isEmpty()) {
                WORD.matcher(b)
                        .results()
                        .flatMap(w -> next(modules, root, w.group(), depth - 1).stream())
                        .forEach(found::add);
            }
        });
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
