package viommu.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.doorbell.Doorbell;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.Scope;
import viommu.model.state.State;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

/** The committed modules, configuration files and manifests of every protocol. */
@Execution(ExecutionMode.CONCURRENT)
class SpecificationsTest {

    /** All but the one that is there for tests. */
    static List<Protocol<?>> protocols() {
        return Protocols.all().stream()
                .filter(protocol -> !(protocol instanceof Doorbell))
                .toList();
    }

    private static SpecFolder folder(Protocol<?> protocol) {
        return SpecFolder.of(Path.of(".."), protocol);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theConfigurationFilesAreUpToDate(Protocol<?> protocol) {
        assertThat(ConfigFiles.of(protocol).stale(folder(protocol)))
                .as("./viommu model-check --write-configs")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theManifestIsUpToDateAndNoStepIsDeadEverywhere(Protocol<?> protocol) {
        Manifest manifest = Manifest.read(folder(protocol));

        assertThat(manifest).as("./viommu model-check --update-manifest").isEqualTo(Manifest.of(protocol));
        assertThat(manifest.deadSteps(protocol)).isEmpty();
    }

    /** Of the others, verification compares the counts. */
    @ParameterizedTest
    @MethodSource("protocols")
    void explorerAndTlcSeeTheSameOfTheSmallestConfiguration(Protocol<?> protocol) {
        see(protocol);
    }

    private static <S extends State> void see(Protocol<S> protocol) {
        Manifest.Entry known = Manifest.read(folder(protocol)).entries().stream()
                .min(Comparator.comparingLong(Manifest.Entry::states))
                .orElseThrow();
        Configuration configuration = protocol.configuration(known.configuration());
        ConfigFile file = new Configs(protocol, Scope.defaults(protocol.dimensions())).exhaustive(configuration);
        Exploration<S> explored = Explorer.explore(protocol.model(configuration));

        TlcResult result = new Tlc(TlcJar.locate())
                .run(
                        new TlcRun(
                                folder(protocol).module(file.module()),
                                file.name(),
                                file.text(),
                                new TlcOptions(1, 2048, Duration.ofMinutes(10), 0)),
                        Progress.SILENT);

        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.COMPLETE);
        assertThat(result.counts().distinct()).isEqualTo(explored.states()).isEqualTo(known.states());
        assertThat(result.counts().depth()).isEqualTo(explored.depth()).isEqualTo(known.depth());
        assertThat(StepCoverage.neverEnabled(protocol.model(configuration), result))
                .contains(explored.neverTaken());
    }
}
