package viommu.ci.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import viommu.ci.finding.Findings;
import viommu.ci.finding.FindingsText;
import viommu.ci.input.ScopeArguments;
import viommu.ci.text.Figures;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Outcome;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/** An exploration as lines for a person. */
public final class ExploredText {
    private ExploredText() {}

    public static <S extends State> List<String> lines(Explored<S> explored) {
        Exploration<S> exploration = explored.exploration();
        List<String> lines = new ArrayList<>();
        lines.add(exploration.model() + " (" + exploration.model().scope() + ")");
        lines.add("  " + size(exploration));
        if (exploration.symmetric()) {
            lines.add("  " + reduction(exploration));
        }
        lines.add("  " + outcome(exploration));
        if (exploration.outcome() == Outcome.COMPLETE) {
            lines.add("  steps never enabled: " + Figures.names(exploration.neverTaken()));
        }
        lines.add("  landmarks reached: " + Figures.names(exploration.landmarks()));
        lines.add("  landmarks not reached: " + Figures.names(explored.landmarksNotReached()));
        lines.add("  deadlock: "
                + exploration.deadlock().map(ExploredText::deadlock).orElse("none"));
        lines.addAll(FindingsText.verdicts(explored.findings()));
        lines.addAll(FindingsText.lanes(explored.findings(), ExploredText::again));
        lines.addAll(closing(explored.findings()));
        return lines;
    }

    private static String size(Exploration<?> exploration) {
        long states = Math.max(1, exploration.states());
        return Figures.count(exploration.states(), "state") + ", "
                + Figures.count(exploration.transitions(), "transition") + ", depth " + exploration.depth() + "; "
                + Figures.seconds(exploration.time()) + ", "
                + Figures.rate(exploration.transitions(), exploration.time()) + " transitions; "
                + exploration.bytes() / states + " bytes per state";
    }

    /** How much smaller the graph was than without symmetry. */
    public static String reduction(Exploration<?> explored) {
        return "they stand for " + Figures.count(explored.represented(), "state") + ": "
                + Figures.factor(explored.reduction()) + " times as many, by "
                + Figures.count(explored.renamings(), "renaming");
    }

    private static String outcome(Exploration<?> exploration) {
        return switch (exploration.outcome()) {
            case COMPLETE -> "complete: every state within this scope was seen";
            case VIOLATED -> "stopped as soon as everything asked for was found violated";
            case BOUNDED, INTERRUPTED -> "not complete: " + exploration.reason();
        };
    }

    private static String deadlock(Trace<?> trace) {
        return "after " + Figures.count(trace.length(), "step") + ": "
                + trace.taken().stream().map(taken -> taken.action().toString()).collect(Collectors.joining("; "));
    }

    private static String again(Counterexample<?> counterexample) {
        Model<?> model = counterexample.model();
        return "./viommu explore " + model.protocol().name() + " --config "
                + model.configuration().name()
                + model.defect().map(d -> " --defect " + d.name()).orElse("") + " --property "
                + counterexample.property() + ScopeArguments.of(model);
    }

    /** What a reader who sees nothing would otherwise wonder about. */
    private static List<String> closing(Findings<?> findings) {
        String defect = findings.selection().defect().map(Defect::name).orElse("");
        return defect.isEmpty() || !findings.newViolations().isEmpty()
                ? List.of()
                : List.of("", defect + " violates nothing here that is not violated without it.");
    }
}
