package viommu.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A configuration file of TLC, before it is text.
 *
 * @param name of the file
 * @param module that it is for
 * @param specification the formula that says which behaviours there are
 * @param constants each as it is written, such as {@code Iova = {i1, i2}} or {@code Answer <- DefectiveAnswer}
 * @param invariants formulas over states
 * @param properties formulas over steps or behaviours
 * @param actionConstraints formulas over steps that bound what is looked at
 * @param symmetric whether states that differ in the names of identifiers only count as one
 * @param deadlock whether a state without successor is an error
 */
public record ConfigFile(
        String name,
        String module,
        String specification,
        List<String> constants,
        List<String> invariants,
        List<String> properties,
        List<String> actionConstraints,
        boolean symmetric,
        boolean deadlock) {

    private static final String HEAD =
            "\\* Generated from the Java configurations by ./viommu model-check --write-configs, and tested to be up to date.";

    public ConfigFile {
        constants = List.copyOf(constants);
        invariants = List.copyOf(invariants);
        properties = List.copyOf(properties);
        actionConstraints = List.copyOf(actionConstraints);
    }

    /** Everything that a run with this file judges. */
    public List<String> judged() {
        return Stream.concat(invariants.stream(), properties.stream()).toList();
    }

    /** The content of the file. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        lines.add("SPECIFICATION " + specification);
        lines.add("CONSTANTS");
        constants.forEach(c -> lines.add("    " + c));
        if (symmetric) {
            lines.add("SYMMETRY Symmetry");
        }
        invariants.forEach(i -> lines.add("INVARIANT " + i));
        properties.forEach(p -> lines.add("PROPERTY " + p));
        actionConstraints.forEach(a -> lines.add("ACTION_CONSTRAINT " + a));
        lines.add("CHECK_DEADLOCK " + (deadlock ? "TRUE" : "FALSE"));
        return String.join("\n", lines) + "\n";
    }
}
