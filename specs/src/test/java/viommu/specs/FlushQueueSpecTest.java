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
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.explorer.Progress;
import viommu.model.flushqueue.FlushQueue;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Scope;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

/** The committed modules and configuration files of {@code FlushQueue}. */
@Execution(ExecutionMode.CONCURRENT)
class FlushQueueSpecTest {
    private static final FlushQueue FLUSH_QUEUE = new FlushQueue();
    private static final SpecFolder FOLDER = SpecFolder.of(Path.of(".."), FLUSH_QUEUE);

    static List<Configuration> configurations() {
        return FLUSH_QUEUE.configurations();
    }

    @Test
    void theConfigurationFilesAreUpToDate() {
        assertThat(ConfigFiles.of(FLUSH_QUEUE).stale(FOLDER))
                .as("./viommu model-check --write-configs")
                .isEmpty();
    }

    @Test
    void theManifestIsUpToDateAndNoStepIsDeadEverywhere() {
        Manifest manifest = Manifest.read(FOLDER);

        assertThat(manifest).as("./viommu model-check --update-manifest").isEqualTo(Manifest.of(FLUSH_QUEUE));
        assertThat(manifest.deadSteps(FLUSH_QUEUE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void explorerAndTlcSeeAsManyStatesAndTheSameDepth(Configuration configuration) {
        Scope scope = Scope.defaults(FLUSH_QUEUE.dimensions());
        ConfigFile file = new Configs(FLUSH_QUEUE, scope).exhaustive(configuration);
        Exploration<?> explored = Explorer.explore(FLUSH_QUEUE.model(configuration));

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
        assertThat(StepCoverage.neverEnabled(FLUSH_QUEUE.model(configuration), result))
                .contains(explored.neverTaken());
        Manifest.Entry known = Manifest.read(FOLDER).of(configuration.name());
        assertThat(result.counts().distinct())
                .as("distinct states in the manifest")
                .isEqualTo(known.states());
        assertThat(result.counts().depth()).as("depth in the manifest").isEqualTo(known.depth());
    }
}
