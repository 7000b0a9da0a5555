package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} in another JVM, asked to end. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal to ask with")
class InterruptedVerifyTest {
    private static final Duration LONG_ENOUGH_TO_HAVE_BEGUN = Duration.ofSeconds(3);

    @TempDir
    private Path home;

    @Test
    void itSaysWhatWasFinishedAndWritesTheReport() throws IOException, InterruptedException {
        Path out = home.resolve("out");
        Process verify = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dviommu.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "viommu.ci.Main",
                        "verify",
                        "--profile=full",
                        "--config=HostileSidecore")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        while (verify.info().totalCpuDuration().orElseThrow().compareTo(LONG_ENOUGH_TO_HAVE_BEGUN) < 0) {
            assertThat(verify.isAlive()).as("it takes its time").isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
        }

        verify.destroy();

        assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(verify.exitValue()).as(Files.readString(out)).isEqualTo(3);
        assertThat(out).content().contains("  interrupted: ").contains("\nINCONCLUSIVE: 1 configuration, ");
        assertThat(home.resolve("target/report/verify.json")).content().contains("\"interruption\" : \"interrupted: ");
        assertThat(home.resolve("target/report/verify.md")).exists();
        assertThat(home.resolve("target/report/index.html"))
                .content()
                .contains("id=\"incomplete\"")
                .containsPattern(
                        "checks were finished \\(explorer \\d of \\d, tlc \\d of \\d, bridge \\d of \\d, jqwik \\d of \\d, proof \\d of \\d\\)");
    }
}
