package viommu.ci.tlc;

import java.util.Optional;
import java.util.OptionalInt;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Verdict;
import viommu.ci.finding.Found;
import viommu.ci.home.Home;
import viommu.ci.home.Versions;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Progress;
import viommu.model.liveness.Lasso;
import viommu.model.protocol.Configuration.Expectation;
import viommu.model.protocol.Model;
import viommu.model.state.State;
import viommu.specs.Checked;
import viommu.specs.ConfigFile;
import viommu.specs.Configs;
import viommu.specs.Judgement;
import viommu.specs.ModelChecker;
import viommu.specs.SpecFolder;
import viommu.specs.SpecMissingException;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRunner;

/** Runs TLC with one configuration file on the modules of a home. */
public final class TlcCheck {
    private final TlcRunner tlc;
    private final Home home;
    private final TlcOptions options;

    public TlcCheck(TlcRunner tlc, Home home, TlcOptions options) {
        this.tlc = tlc;
        this.home = home;
        this.options = options;
    }

    public TlcCheck forShortRuns() {
        return new TlcCheck(tlc, home, options.forShortRuns());
    }

    /** @throws SpecMissingException if the modules are missing, or the file lies beside them and is out of date */
    public <S extends State> TlcChecked<S> run(Model<S> model, ConfigFile file, Progress progress) {
        SpecFolder folder = SpecFolder.of(home.root(), model.protocol());
        Checked<S> checked = new ModelChecker(tlc, folder, options, progress).run(model, file);
        TlcResult result = checked.result()
                .orElseThrow(() ->
                        new SpecMissingException(checked.judgements().get(0).reason()));
        return new TlcChecked<>(
                model,
                file,
                result,
                checked.judgements().stream().map(j -> found(model, j)).toList());
    }

    private static <S extends State> Found<S> found(Model<S> model, Judgement<S> judgement) {
        String property = judgement.property();
        boolean holds =
                property.equals(Configs.TYPE_OK) || model.configuration().shouldHold(property);
        return new Found<>(
                property,
                holds ? Expectation.HOLDS : Expectation.VIOLATED,
                Verdict.of(judgement.verdict()),
                judgement.reason(),
                judgement
                        .trace()
                        .filter(t -> model.configuration().applies(property))
                        .map(t -> new Counterexample<>(
                                property,
                                EngineName.TLC.name(),
                                Optional.empty(),
                                Versions.saved(),
                                t,
                                loopStart(judgement))),
                Optional.empty());
    }

    private static OptionalInt loopStart(Judgement<?> judgement) {
        return judgement.lasso().stream().mapToInt(Lasso::loopStart).findFirst();
    }
}
