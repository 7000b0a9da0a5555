package viommu.specs.tlc.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import viommu.model.explorer.Progress;
import viommu.specs.DoorbellSpec;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcRun;

@Isolated("it starts several processes and kills one")
class WorkerScriptTest {
    private static final Path SCRIPT = Path.of("../ci/distributed/worker").toAbsolutePath();
    private static final int BELLS = 10;
    private static final String CONFIG = """
            SPECIFICATION Spec
            CONSTANTS
                Bells = {b0, b1, b2, b3, b4, b5, b6, b7, b8, b9}
                Mode = "Restarted"
            INVARIANT AnswersExact
            """;

    @TempDir
    Path temp;

    /** The last worker is killed as soon as it has begun, and the run waits until the script joins another. */
    private final class Joining implements ClusterListener {
        final List<String> events = new ArrayList<>();
        Process script;

        @Override
        public void waiting(Cluster cluster) {
            events.add("waiting");
            if (events.contains("lost")) {
                script = script("--once", "--threads", "1", "--heap", "256m", "127.0.0.1", "" + cluster.port());
            }
        }

        @Override
        public void joined(String worker, int present) {
            events.add("joined");
            if (!events.contains("lost")) {
                workers().forEach(ProcessHandle::destroyForcibly);
            }
        }

        @Override
        public void lost(String worker, int present) {
            events.add("lost");
        }
    }

    @Test
    void a_run_without_workers_goes_on_once_the_script_joins_one() throws Exception {
        new DoorbellSpec(temp);
        var options = new TlcOptions(1, 512, Duration.ofMinutes(2), 0);
        var joining = new Joining();

        var result = new DistributedTlc(TlcJar.locate(), Cluster.loopback(1), joining)
                .run(new TlcRun(temp.resolve("Doorbell.tla"), "MCDoorbell.cfg", CONFIG, options), Progress.SILENT);

        assertThat(joining.events).containsExactly("waiting", "joined", "lost", "waiting", "joined");
        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.COMPLETE);
        assertThat(result.counts().distinct()).isEqualTo((long) Math.pow(3, BELLS));
        assertThat(result.counts().generated()).isEqualTo(2 * BELLS * (long) Math.pow(3, BELLS - 1) + 2);
        assertThat(joining.script.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(joining.script.exitValue())
                .as(Files.readString(temp.resolve("script.log")))
                .isZero();
    }

    @Test
    void the_script_says_what_is_wrong_with_its_arguments() throws Exception {
        Process script = script("--heap");

        assertThat(script.waitFor()).isEqualTo(2);
        assertThat(temp.resolve("script.log")).hasContent("worker: --heap needs a value");
    }

    private Process script(String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(temp.resolve("script.log").toFile());
        builder.environment().put("TLA2TOOLS_JAR", TlcJar.locate().path().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProcessHandle> workers() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            return children.filter(c -> c.info().commandLine().orElse("").contains("TLCWorker"))
                    .toList();
        }
    }
}
