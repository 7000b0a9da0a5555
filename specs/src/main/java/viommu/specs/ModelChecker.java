package viommu.specs;

import java.util.List;
import java.util.Optional;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Trace;
import viommu.model.state.State;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;
import viommu.specs.tlc.TlcRunner;

/**
 * Checks protocols with TLC and says what it found in terms of the Java model. Immutable: checks may run side by side.
 *
 * <p>A configuration file that lies beside the modules is used as it lies there, and must be up to date; all others are
 * generated for the run.
 */
public final class ModelChecker {
    private final TlcRunner tlc;
    private final SpecFolder folder;
    private final TlcOptions options;
    private final Progress progress;

    public ModelChecker(TlcRunner tlc, SpecFolder folder, TlcOptions options, Progress progress) {
        this.tlc = tlc;
        this.folder = folder;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Judges everything that applies: what should hold in one run over all states and one over all behaviours, what should be
     * violated in a run each, and what a violation or deadlock left open in a run each. With a defect, only its property under
     * its configuration, and every property that applies under another.
     */
    public <S extends State> ModelCheck<S> check(
            Protocol<S> protocol, Configuration configuration, Scope scope, Optional<Defect> defect) {
        Configs configs = new Configs(protocol, scope);
        Model<S> model = protocol.model(configuration, scope, defect);
        CheckInProgress<S> check = new CheckInProgress<>(model);
        if (defect.isPresent()) {
            lookedAt(protocol, configuration, defect.get())
                    .forEach(p -> check.add(run(model, configs.defective(configuration, defect.get(), p))));
            return check.done();
        }
        check.add(run(model, configs.exhaustive(configuration)));
        configs.liveness(configuration).ifPresent(file -> check.add(run(model, file)));
        configs.violated(configuration).forEach(p -> check.add(run(model, configs.alone(configuration, p.name()))));
        check.leftOpen().forEach(p -> check.add(run(model, configs.alone(configuration, p))));
        return check.done();
    }

    private static List<String> lookedAt(Protocol<?> protocol, Configuration configuration, Defect defect) {
        return configuration.name().equals(defect.configuration())
                ? List.of(defect.property())
                : protocol.properties().stream()
                        .map(Property::name)
                        .filter(configuration::applies)
                        .toList();
    }

    /** One run. A violation that the Java model does not share is inconclusive, and so is a run that cannot begin. */
    public <S extends State> Checked<S> run(Model<S> model, ConfigFile file) {
        ConfigFiles committed = ConfigFiles.of(model.protocol());
        boolean isCommitted = file.equals(committed.byName().get(file.name()));
        if (isCommitted && !ConfigFiles.isUpToDate(file, folder)) {
            return notRun(
                    model,
                    file,
                    folder.path().resolve(file.name())
                            + " is missing or out of date; ./viommu model-check --write-configs writes it");
        }
        TlcResult result;
        try {
            result = tlc.run(new TlcRun(folder.module(file.module()), file.name(), file.text(), options), progress);
        } catch (SpecMissingException e) {
            return notRun(model, file, e.getMessage());
        }
        return new Checked<>(
                model,
                file,
                Optional.of(result),
                file.judged().stream()
                        .map(p -> judgement(model, p, result, file.name()))
                        .toList());
    }

    private static <S extends State> Checked<S> notRun(Model<S> model, ConfigFile file, String reason) {
        return new Checked<>(
                model,
                file,
                Optional.empty(),
                file.judged().stream()
                        .map(p -> Judgement.<S>inconclusive(p, reason, file.name()))
                        .toList());
    }

    private static <S extends State> Judgement<S> judgement(
            Model<S> model, String property, TlcResult result, String config) {
        return switch (result.verdict(property)) {
            case HOLDS -> Judgement.holds(property, config);
            case INCONCLUSIVE -> Judgement.inconclusive(property, result.toString(), config);
            case VIOLATED -> violated(model, property, result, config);
        };
    }

    private static <S extends State> Judgement<S> violated(
            Model<S> model, String property, TlcResult result, String config) {
        try {
            Trace<S> trace = TlcTrace.of(model, result.trace().orElseThrow());
            Judgement<S> violated =
                    Judgement.violated(property, trace, result.trace().get().end(), config);
            if (!model.configuration().applies(property)
                    || isShared(violated, model.protocol().property(property))) {
                return violated;
            }
            return Judgement.inconclusive(
                    property,
                    result.reason() + " But the model's " + property + " does not say so of the same behaviour.",
                    config);
        } catch (ModelMismatchException e) {
            return Judgement.inconclusive(property, result.reason() + " But " + e.getMessage(), config);
        }
    }

    /** Whether the Java model's property is violated by the same behaviour; of liveness without a formula in Java nothing is known. */
    private static <S extends State> boolean isShared(Judgement<S> violated, Property<S> property) {
        Trace<S> trace = violated.trace().orElseThrow();
        if (property instanceof Property.Liveness<S> liveness) {
            boolean hasFormula = liveness.instances().applyAsInt(trace.model().view()) > 0;
            return !hasFormula
                    || violated.lasso().filter(l -> l.violates(liveness)).isPresent();
        }
        return trace.violation(property)
                .filter(t -> t.length() == trace.length())
                .isPresent();
    }
}
