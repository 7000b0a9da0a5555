package viommu.ci.finding;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Standing;
import viommu.ci.input.Selection;
import viommu.counterexamples.Corpus;
import viommu.model.protocol.Defect;
import viommu.model.state.State;

/**
 * What was found of the properties of one model.
 *
 * @param all one for each property that was looked at
 */
public record Findings<S extends State>(Selection<S> selection, List<Found<S>> all) {

    public Findings {
        all = List.copyOf(all);
    }

    /** With a defect, success is not what a user hopes for: a new violation differs, and without one the defect was not seen. */
    public Exit exit() {
        if (selection.defect().isPresent()) {
            return newViolations().isEmpty() ? Exit.INCONCLUSIVE : Exit.DIFFERS;
        }
        return Exit.of(all.stream().map(Found::standing).map(Standing::exit));
    }

    public List<Found<S>> newViolations() {
        return all.stream().filter(Found::isNewViolation).toList();
    }

    /** The violations whose counterexamples are worth a screen each. */
    public List<Found<S>> shown() {
        List<Found<S>> shown =
                selection.defect().isPresent() && selection.properties().isEmpty()
                        ? telling().stream().toList()
                        : selection.defect().isEmpty() && selection.isNarrow() ? all : newViolations();
        return shown.stream().filter(f -> f.counterexample().isPresent()).toList();
    }

    /** Of the new violations, that of the defect's own property, or the one that is reached soonest. */
    private Optional<Found<S>> telling() {
        String own = selection.defect().map(Defect::property).orElse("");
        return newViolations().stream()
                .filter(f -> f.counterexample().isPresent())
                .min(Comparator.comparing((Found<S> f) -> !f.property().equals(own))
                        .thenComparing(
                                f -> f.counterexample().orElseThrow().trace().length()));
    }

    /** Saves the violations that are shown. */
    public Findings<S> savedTo(Path folder) {
        List<Found<S>> shown = shown();
        Corpus corpus = new Corpus(folder);
        return new Findings<>(
                selection,
                all.stream()
                        .map(f -> shown.contains(f)
                                ? f.savedAs(corpus.write(f.counterexample().orElseThrow()))
                                : f)
                        .toList());
    }
}
