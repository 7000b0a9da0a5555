package viommu.specs.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import viommu.model.explorer.Progress;

/**
 * Which TLC this is, found out by running it on a module of one state.
 *
 * @param jar where it comes from
 * @param version such as {@code 2.18 of 20 March 2023}; empty if it did not tell
 * @param sha256 of the jar
 * @param problem why it does not work, or empty
 */
public record TlcVersion(TlcJar jar, String version, String sha256, String problem) {
    private static final String MODULE = """
            ---- MODULE OneState ----
            VARIABLE x
            Spec == x = 0 /\\ [][x' = x]_x
            ====
            """;

    public static TlcVersion of(TlcJar jar) {
        try {
            Path folder = Files.createTempDirectory("viommu-tlc-version-");
            Path module = folder.resolve("OneState.tla");
            try {
                Files.writeString(module, MODULE);
                TlcOptions options = new TlcOptions(1, 256, Duration.ofMinutes(1), 0);
                TlcRun run = new TlcRun(module, "OneState.cfg", "SPECIFICATION Spec", options);
                TlcResult result = new Tlc(jar).run(run, Progress.SILENT);
                String problem = result.outcome() == TlcOutcome.COMPLETE ? "" : result.toString();
                return new TlcVersion(jar, result.version(), jar.sha256(), problem);
            } finally {
                Files.deleteIfExists(module);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a module to check", e);
        }
    }
}
