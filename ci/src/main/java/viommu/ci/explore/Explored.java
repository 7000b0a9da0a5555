package viommu.ci.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Verdict;
import viommu.ci.feedback.Meter;
import viommu.ci.finding.Findings;
import viommu.ci.finding.Found;
import viommu.ci.home.Versions;
import viommu.ci.input.Selection;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.explorer.Symmetry;
import viommu.model.liveness.Lasso;
import viommu.model.liveness.LivenessCheck;
import viommu.model.liveness.LivenessFindings;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Landmark;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;

/**
 * One exploration and what came of it.
 *
 */
public record Explored<S extends State>(Exploration<S> exploration, Findings<S> findings) {

    /**
     * Explores one model of a selection: completely, or if safety properties were asked for until they are found violated.
     *
     * @param symmetric whether states that differ in the names of identifiers only count as one; liveness is not judged then
     */
    public static <S extends State> Explored<S> of(
            Selection<S> selection, Model<S> model, Limits limits, boolean symmetric, Meter meter) {
        List<Property<S>> safety = selection.safety(model);
        Symmetry<S> symmetry = symmetric ? Symmetry.of(model) : Symmetry.none(model);
        Exploration<S> exploration = selection.properties().isEmpty() || safety.isEmpty()
                ? Explorer.explore(model, symmetry, limits, meter.states())
                : Explorer.search(model, safety, symmetry, limits, meter.states());
        List<Found<S>> found = new ArrayList<>();
        safety.forEach(p -> found.add(found(exploration, p)));
        found.addAll(
                symmetric
                        ? notJudged(selection.liveness(model), model)
                        : liveness(selection.liveness(model), model, limits, meter.states()));
        return new Explored<>(exploration, new Findings<>(selection, found));
    }

    private static <S extends State> List<Found<S>> notJudged(List<Property<S>> properties, Model<S> model) {
        return properties.stream()
                .map(p -> new Found<S>(
                        p.name(),
                        expected(model, p),
                        Verdict.SKIPPED,
                        "liveness is not judged with --symmetric",
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    static <S extends State> List<Found<S>> liveness(
            List<Property<S>> properties, Model<S> model, Limits limits, Progress progress) {
        if (properties.isEmpty()) {
            return List.of();
        }
        LivenessFindings<S> findings = LivenessCheck.check(model, properties, limits, progress);
        return properties.stream()
                .map(p -> new Found<S>(
                        p.name(),
                        expected(model, p),
                        Verdict.of(findings.verdict(p)),
                        findings.reason(),
                        Optional.ofNullable(findings.violations().get(p.name())).map(lasso -> counterexample(p, lasso)),
                        Optional.empty()))
                .toList();
    }

    private static Expectation expected(Model<?> model, Property<?> property) {
        return model.configuration().shouldHold(property.name()) ? Expectation.HOLDS : Expectation.VIOLATED;
    }

    static <S extends State> Found<S> found(Exploration<S> exploration, Property<S> property) {
        Verdict verdict = Verdict.of(exploration.verdict(property));
        return new Found<>(
                property.name(),
                expected(exploration.model(), property),
                verdict,
                verdict == Verdict.INCONCLUSIVE ? exploration.reason() : "",
                Optional.ofNullable(exploration.violations().get(property.name()))
                        .map(trace -> counterexample(property, trace)),
                Optional.empty());
    }

    /** Fit to be saved. */
    public static <S extends State> Counterexample<S> counterexample(Property<S> property, Trace<S> trace) {
        return new Counterexample<>(
                property.name(), EngineName.EXPLORER.name(), Optional.empty(), Versions.saved(), trace);
    }

    /** Fit to be saved. */
    public static <S extends State> Counterexample<S> counterexample(Property<S> property, Lasso<S> lasso) {
        return new Counterexample<>(
                property.name(),
                EngineName.EXPLORER.name(),
                Optional.empty(),
                Versions.saved(),
                lasso.trace(),
                OptionalInt.of(lasso.loopStart()));
    }

    /** Without a defect, a state that nothing leads out of is a mistake too. */
    public Exit exit() {
        boolean stuck = findings.selection().defect().isEmpty()
                && exploration.deadlock().isPresent();
        return stuck ? Exit.DIFFERS : findings.exit();
    }

    /** The landmarks of the protocol that were not reached. */
    List<String> landmarksNotReached() {
        return exploration.model().protocol().landmarks().stream()
                .map(Landmark::name)
                .filter(name -> !exploration.landmarks().contains(name))
                .toList();
    }

    /** Saves the counterexamples that are shown. */
    public Explored<S> savedTo(Path folder) {
        return new Explored<>(exploration, findings.savedTo(folder));
    }
}
