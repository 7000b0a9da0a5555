package viommu.specs.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import viommu.model.explorer.Progress;
import viommu.specs.DoorbellSpec;

@Isolated("it kills and counts the processes of this JVM")
class ShutdownTest {
    private static final String CONFIG = """
            SPECIFICATION Spec
            CONSTANTS
                Bells = {b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15}
                Mode = "Restarted"
            """;

    @TempDir
    Path temp;

    /** A program that waits for TLC. */
    static final class Waiting {
        public static void main(String[] arguments) {
            DoorbellSpec.TLC.run(
                    TlcRun.of(Path.of(arguments[0]), Path.of(arguments[1]), DoorbellSpec.OPTIONS), Progress.SILENT);
        }
    }

    @Test
    void tlc_ends_with_the_program_that_waits_for_it_and_leaves_no_files() throws Exception {
        Path modules = Files.createDirectory(temp.resolve("modules"));
        Path working = Files.createDirectory(temp.resolve("working"));
        new DoorbellSpec(modules);
        Path config = Files.writeString(temp.resolve("Large.cfg"), CONFIG);
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + working,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiting.class.getName(),
                        modules.resolve("Doorbell.tla").toString(),
                        config.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!keepsStates(working) && program.isAlive()) {
            Thread.sleep(50);
        }
        ProcessHandle tlc = program.children().findFirst().orElseThrow();

        program.destroy();

        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(tlc.isAlive()).isFalse();
        try (var left = Files.list(working)) {
            assertThat(left).isEmpty();
        }
    }

    /** Whether TLC has begun to explore. */
    private static boolean keepsStates(Path working) throws IOException {
        try (var files = Files.walk(working)) {
            return files.anyMatch(f -> f.getParent().endsWith("states"));
        } catch (UncheckedIOException e) {
            return false; // a file went away in the middle
        }
    }
}
