package viommu.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.devicetlb.DeviceTlb;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Scope;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

/** The committed modules and configuration files of {@code DeviceTlb}. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceTlbSpecTest {
    private static final DeviceTlb DEVICE_TLB = new DeviceTlb();
    private static final SpecFolder FOLDER = SpecFolder.of(Path.of(".."), DEVICE_TLB);

    static List<Configuration> configurations() {
        return DEVICE_TLB.configurations();
    }

    @Test
    void theConfigurationFilesAreUpToDate() {
        assertThat(ConfigFiles.of(DEVICE_TLB).stale(FOLDER))
                .as("./viommu model-check --write-configs")
                .isEmpty();
    }

    @Test
    void theManifestIsUpToDateAndNoStepIsDeadEverywhere() {
        Manifest manifest = Manifest.read(FOLDER);

        assertThat(manifest).as("./viommu model-check --update-manifest").isEqualTo(Manifest.of(DEVICE_TLB));
        assertThat(manifest.deadSteps(DEVICE_TLB)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void explorerAndTlcSeeAsManyStatesAndTheSameDepth(Configuration configuration) {
        Scope scope = Scope.defaults(DEVICE_TLB.dimensions());
        ConfigFile file = new Configs(DEVICE_TLB, scope).exhaustive(configuration);
        Exploration<?> explored = Explorer.explore(DEVICE_TLB.model(configuration));

        TlcResult result = new Tlc(TlcJar.locate())
                .run(
                        new TlcRun(
                                FOLDER.module(file.module()),
                                file.name(),
                                file.text(),
                                new TlcOptions(1, 2048, Duration.ofMinutes(10), 0)),
                        Progress.SILENT);

        assertThat(result.outcome()).as(result.toString()).isEqualTo(viommu.specs.tlc.TlcOutcome.COMPLETE);
        assertThat(result.counts().distinct()).isEqualTo(explored.states());
        assertThat(result.counts().depth()).isEqualTo(explored.depth());
        assertThat(StepCoverage.neverEnabled(DEVICE_TLB.model(configuration), result))
                .contains(explored.neverTaken());
        Manifest.Entry known = Manifest.read(FOLDER).of(configuration.name());
        assertThat(result.counts().distinct())
                .as("distinct states in the manifest")
                .isEqualTo(known.states());
        assertThat(result.counts().depth()).as("depth in the manifest").isEqualTo(known.depth());
    }
}
