package viommu.ci.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.Replay;
import viommu.counterexamples.Replayed;

/** {@code check} in another JVM, killed without warning at about the time when it saves what it found. */
@Timeout(120)
class KilledCheckTest {
    private static final int MOST_MILLIS_AFTER_THE_FIRST_TRACE = 60;

    @TempDir
    private Path home;

    @RepeatedTest(4)
    void everySavedCaseIsComplete() throws IOException, InterruptedException {
        Process check = start();
        Path found = home.resolve("target/counterexamples/Viommu");
        while (check.isAlive() && !Files.exists(found)) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(MOST_MILLIS_AFTER_THE_FIRST_TRACE));
        check.destroyForcibly().waitFor();

        assertThat(found).as(Files.readString(home.resolve("log"))).exists();
        assertThat(saved(found))
                .allSatisfy(file -> assertThat(Replay.file(file)).matches(Replayed::succeeded));
    }

    /** It may have been killed before the first was complete. */
    private static List<Path> saved(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".itf.json")) ? Corpus.files(folder) : List.of();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dviommu.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "viommu.ci.Main",
                        "check",
                        "--protocol=Viommu",
                        "--defect=EarlyUnpin",
                        "--property=OvercommitSafe",
                        "--property=NoReusedPageDma",
                        "--tries=2000",
                        "--seed=1")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
    }
}
