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
import viommu.model.explorer.Progress;
import viommu.model.invalidationqueue.InvalidationQueue;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Scope;
import viommu.specs.bridge.Bridge;
import viommu.specs.bridge.BridgeResult;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

/** The committed modules and configuration files of {@code InvalidationQueue}. */
@Execution(ExecutionMode.CONCURRENT)
class InvalidationQueueSpecTest {
    private static final Path HOME = Path.of("..");
    private static final InvalidationQueue QUEUE = new InvalidationQueue();
    private static final SpecFolder FOLDER = SpecFolder.of(HOME, QUEUE);
    private static final TlcOptions OPTIONS = new TlcOptions(1, 1024, Duration.ofMinutes(10), 0);

    static List<Configuration> configurations() {
        return QUEUE.configurations();
    }

    @Test
    void theConfigurationFilesAreUpToDate() {
        assertThat(ConfigFiles.of(QUEUE).stale(FOLDER))
                .as("./viommu model-check --write-configs")
                .isEmpty();
    }

    @Test
    void theManifestIsUpToDateAndNoStepIsDeadEverywhere() {
        Manifest manifest = Manifest.read(FOLDER);

        assertThat(manifest).as("./viommu model-check --update-manifest").isEqualTo(Manifest.of(QUEUE));
        assertThat(manifest.deadSteps(QUEUE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void tlcSeesAsManyStatesAndTheSameDepthAsTheManifest(Configuration configuration) {
        ConfigFile file = new Configs(QUEUE, Scope.defaults(QUEUE.dimensions())).exhaustive(configuration);
        TlcRun run = new TlcRun(FOLDER.module(file.module()), file.name(), file.text(), OPTIONS);

        TlcResult result = new Tlc(TlcJar.locate()).run(run, Progress.SILENT);

        Manifest.Entry known = Manifest.read(FOLDER).of(configuration.name());
        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.COMPLETE);
        assertThat(result.counts().distinct()).isEqualTo(known.states());
        assertThat(result.counts().depth()).isEqualTo(known.depth());
        assertThat(StepCoverage.neverEnabled(QUEUE.model(configuration), result))
                .contains(known.neverTaken());
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void modelAndSpecificationHaveTheSameEdges(Configuration configuration) {
        BridgeResult result = new Bridge(new Tlc(TlcJar.locate()), HOME, FOLDER, OPTIONS, Progress.SILENT)
                .compare(QUEUE.model(configuration));

        assertThat(result.verdict()).as(result.toString()).isEqualTo(BridgeResult.Verdict.EQUAL);
    }
}
