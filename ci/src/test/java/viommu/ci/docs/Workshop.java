package viommu.ci.docs;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that looks to a shell like this project after it was built: its launcher, a jar that stands for everything on this
 * JVM's class path, and what commands read. What they write stays in it.
 */
final class Workshop {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** What commands read. */
    private static final List<String> READ = List.of(
            "adapters/examples",
            "adapters/expectations",
            "ci/tradeoff",
            "counterexamples",
            "docs/logs",
            "examples",
            "model/mutants",
            "specs");

    private final Path root;

    /** Sets it up below an empty folder. */
    Workshop(Path parent) throws IOException {
        root = parent.resolve("viommu-verify");
        copy("viommu");
        copy("ci/action/conformance");
        for (String folder : READ) {
            copyAll(folder);
        }
        jar(Files.createDirectories(root.resolve("ci/target")).resolve("viommu.jar"));
        Path stamp = Files.createDirectories(root.resolve("target")).resolve("launcher.stamp");
        Files.createFile(stamp);
        // The launcher builds what is newer.
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(3600)));
    }

    Path root() {
        return root;
    }

    private void copy(String file) throws IOException {
        Path to = root.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(PROJECT.resolve(file), to);
        if (!to.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + to + " executable");
        }
    }

    private void copyAll(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String relative = PROJECT.relativize(file).toString();
                if (!relative.matches("(specs|counterexamples)/src/.*|.*/target/.*")) {
                    Path to = root.resolve(relative);
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
    }

    /** What a script of Bash writes to both outputs, run in a folder; it has as many minutes to end. */
    String bash(Path folder, String script, int minutes) throws IOException, InterruptedException {
        Path file = Files.writeString(root.resolve("target/script.sh"), script);
        Path log = root.resolve("target/script.log");
        ProcessBuilder builder = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(log.toFile());
        Path java = Path.of(System.getProperty("java.home"));
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().merge("PATH", java.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        // Short runs end before an optimizing compiler pays.
        builder.environment().put("VIOMMU_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xmx1g");
        List.of("VIOMMU_CLASS_PATH", "VIOMMU_SPECS", "GITHUB_STEP_SUMMARY", "COLUMNS")
                .forEach(builder.environment()::remove);
        Process process = builder.start();
        try {
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                throw new AssertionError("not done after " + minutes + " minutes:\n" + Files.readString(log));
            }
            return Files.readString(log, StandardCharsets.UTF_8);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
