package viommu.ci.tlc;

import java.util.ArrayList;
import java.util.List;
import viommu.ci.finding.FindingsText;
import viommu.ci.input.ScopeArguments;
import viommu.ci.text.Figures;
import viommu.counterexamples.Counterexample;
import viommu.model.protocol.Model;
import viommu.model.state.State;
import viommu.specs.tlc.TlcCounts;
import viommu.specs.tlc.TlcResult;

/** Runs of TLC as lines for a person. */
public final class ModelCheckedText {
    private ModelCheckedText() {}

    public static <S extends State> List<String> lines(ModelChecked<S> checked) {
        List<String> lines = new ArrayList<>();
        lines.add(checked.model() + " (" + checked.model().scope() + ")");
        checked.runs().forEach(run -> {
            lines.add("  " + run.file().name() + ": " + line(run.result()));
            run.neverEnabled().ifPresent(steps -> lines.add("    steps never enabled: " + Figures.names(steps)));
            run.result().warnings().forEach(warning -> lines.add("    warning: " + warning));
        });
        checked.orbits().forEach(orbits -> orbits.lines().forEach(line -> lines.add("  " + line)));
        lines.addAll(FindingsText.verdicts(checked.findings()));
        lines.addAll(FindingsText.lanes(checked.findings(), ModelCheckedText::again));
        return lines;
    }

    private static String line(TlcResult result) {
        TlcCounts counts = result.counts();
        return result.outcome() + "; " + Figures.count(counts.distinct(), "state") + ", "
                + Figures.count(counts.generated()) + " generated"
                + (counts.depth() == 0 ? "" : ", depth " + counts.depth()) + "; "
                + Figures.seconds(result.time())
                + (result.version().isEmpty() ? "" : "; TLC " + result.version());
    }

    private static String again(Counterexample<?> counterexample) {
        Model<?> model = counterexample.model();
        return "./viommu model-check " + model.protocol().name() + "/"
                + model.configuration().name()
                + model.defect().map(d -> " --defect " + d.name()).orElse("")
                + (counterexample.loopStart().isPresent() ? " --liveness" : "")
                + ScopeArguments.of(model);
    }
}
