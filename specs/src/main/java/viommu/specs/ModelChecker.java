package viommu.specs;

import java.util.List;
import java.util.Optional;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Property;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.model.state.State;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcOptions;

/**
 * Checks protocols with TLC and says what it found in terms of the Java model. Immutable: checks may run side by side.
 *
 * <p>A configuration file that lies beside the modules is used as it lies there, and must be up to date; all others are
 * generated for the run.
 */
public final class ModelChecker {
    private final Tlc tlc;
    private final SpecFolder folder;
    private final TlcOptions options;
    private final Progress progress;

    public ModelChecker(Tlc tlc, SpecFolder folder, TlcOptions options, Progress progress) {
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
        CheckInProgress<S> check = new CheckInProgress<>(
                protocol.model(configuration, scope, defect), ConfigFiles.of(protocol), folder, tlc, options, progress);
        if (defect.isPresent()) {
            lookedAt(protocol, configuration, defect.get())
                    .forEach(p -> check.run(configs.defective(configuration, defect.get(), p)));
            return check.done();
        }
        check.run(configs.exhaustive(configuration));
        configs.liveness(configuration).ifPresent(check::run);
        configs.violated(configuration).forEach(p -> check.run(configs.alone(configuration, p.name())));
        check.leftOpen().forEach(p -> check.run(configs.alone(configuration, p)));
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
}
