package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A writer in another JVM, stopped in the middle. */
@Timeout(60)
class KilledWriterTest {
    private static final String NAME = "Doorbell/polled-lost-ring-answers-exact.itf.json";

    @TempDir
    private Path root;

    private Process writer;

    @BeforeEach
    void startWriter() throws IOException, InterruptedException {
        writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesForever.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("writer.log").toFile())
                .start();
        while (!Files.exists(root.resolve(NAME))) {
            assertThat(writer.isAlive()).as("the writer runs").isTrue();
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @AfterEach
    void stopWriter() throws InterruptedException {
        writer.destroyForcibly().waitFor();
    }

    @RepeatedTest(3)
    void aReaderNeverSeesAHalfWrittenCaseNotEvenOfAKilledWriter() throws InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500); System.nanoTime() < end; ) {
            assertThat(Replay.all(root).values()).hasSize(1).allMatch(Replayed::succeeded);
        }
        assertThat(writer.isAlive()).as("the writer still runs").isTrue();
        writer.destroyForcibly().waitFor();
        assertThat(Replay.all(root).values()).hasSize(1).allMatch(Replayed::succeeded);
    }

    @RepeatedTest(3)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no orderly way to end another process")
    void aWriterThatIsToldToEndLeavesNothingHalfWritten() throws IOException, InterruptedException {
        writer.destroy();
        writer.waitFor();
        assertThat(partFiles()).isEmpty();
        assertThat(Replay.all(root).values()).hasSize(1).allMatch(Replayed::succeeded);
    }

    private List<Path> partFiles() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(PartFile.SUFFIX))
                    .toList();
        }
    }
}
