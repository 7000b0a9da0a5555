package viommu.ci.tlc;

import java.util.List;
import java.util.Optional;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Verdict;
import viommu.ci.finding.Found;
import viommu.ci.home.Home;
import viommu.ci.home.Versions;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.specs.ConfigFile;
import viommu.specs.ConfigFiles;
import viommu.specs.Configs;
import viommu.specs.ModelMismatchException;
import viommu.specs.SpecFolder;
import viommu.specs.SpecMissingException;
import viommu.specs.TlcTrace;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

/** Runs TLC with one configuration file, and finds its counterexamples in the Java model. */
public final class TlcCheck {
    private final Tlc tlc;
    private final Home home;
    private final TlcOptions options;
    private final List<String> jvmOptions;

    public TlcCheck(Tlc tlc, Home home, TlcOptions options) {
        this(tlc, home, options, List.of());
    }

    private TlcCheck(Tlc tlc, Home home, TlcOptions options, List<String> jvmOptions) {
        this.tlc = tlc;
        this.home = home;
        this.options = options;
        this.jvmOptions = jvmOptions;
    }

    /** For runs of seconds, which end before an optimizing compiler pays: half the processor time, the same results. */
    public TlcCheck forShortRuns() {
        return new TlcCheck(tlc, home, options, List.of("-XX:TieredStopAtLevel=1"));
    }

    /**
     * One run. A violation that the Java model does not share is inconclusive.
     *
     * @throws SpecMissingException if the modules are missing, or the file lies beside them and is out of date
     */
    public <S extends State> TlcChecked<S> run(Model<S> model, ConfigFile file, Progress progress) {
        SpecFolder folder = SpecFolder.of(home.root(), model.protocol());
        requireUpToDate(model, file, folder);
        TlcResult result =
                tlc.run(new TlcRun(folder.module(file.module()), file.name(), file.text(), options), progress);
        return new TlcChecked<>(
                model,
                file,
                result,
                file.judged().stream().map(p -> found(model, p, result)).toList());
    }

    private static void requireUpToDate(Model<?> model, ConfigFile file, SpecFolder folder) {
        ConfigFiles committed = ConfigFiles.of(model.protocol());
        boolean isCommitted = file.equals(committed.byName().get(file.name()));
        if (isCommitted && committed.stale(folder).containsKey(file.name())) {
            throw new SpecMissingException(Home.shown(folder.path().resolve(file.name()))
                    + " is missing or out of date; ./viommu model-check --write-configs writes it");
        }
    }

    private static <S extends State> Found<S> found(Model<S> model, String property, TlcResult result) {
        boolean holds =
                property.equals(Configs.TYPE_OK) || model.configuration().shouldHold(property);
        Expectation expected = holds ? Expectation.HOLDS : Expectation.VIOLATED;
        Verdict verdict = Verdict.of(result.verdict(property));
        if (verdict != Verdict.VIOLATED || property.equals(Configs.TYPE_OK)) {
            String reason = verdict == Verdict.INCONCLUSIVE ? result.toString() : "";
            return new Found<>(property, expected, verdict, reason, Optional.empty(), Optional.empty());
        }
        try {
            Trace<S> trace = TlcTrace.of(model, result.trace().orElseThrow());
            return isViolatedBy(trace, model.protocol().property(property))
                    ? new Found<>(
                            property,
                            expected,
                            verdict,
                            "",
                            Optional.of(counterexample(property, trace)),
                            Optional.empty())
                    : disputed(property, expected, "the model's " + property + " holds on TLC's counterexample");
        } catch (ModelMismatchException e) {
            return disputed(property, expected, e.getMessage());
        }
    }

    private static <S extends State> Found<S> disputed(String property, Expectation expected, String reason) {
        return new Found<>(property, expected, Verdict.INCONCLUSIVE, reason, Optional.empty(), Optional.empty());
    }

    private static <S extends State> boolean isViolatedBy(Trace<S> trace, Property<S> property) {
        return property instanceof Property.Liveness<S>
                || trace.violation(property)
                        .filter(violation -> violation.length() == trace.length())
                        .isPresent();
    }

    private static <S extends State> Counterexample<S> counterexample(String property, Trace<S> trace) {
        return new Counterexample<>(property, EngineName.TLC.name(), Optional.empty(), Versions.saved(), trace);
    }
}
