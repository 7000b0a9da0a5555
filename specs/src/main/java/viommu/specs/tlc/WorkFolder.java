package viommu.specs.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A temporary folder with copies of the modules and everything that TLC writes; gone when closed. */
public final class WorkFolder implements AutoCloseable {
    private final Path path;

    public WorkFolder() throws IOException {
        path = Files.createTempDirectory("viommu-tlc-");
        for (Path folder : List.of(modules(), states(), temporary())) {
            Files.createDirectory(folder);
        }
    }

    /** Where TLC reads modules and configuration. */
    public Path modules() {
        return path.resolve("modules");
    }

    /** Where TLC keeps states. */
    public Path states() {
        return path.resolve("states");
    }

    /** Where TLC unpacks its standard modules. */
    public Path temporary() {
        return path.resolve("tmp");
    }

    /** A new folder in it. */
    public Path newFolder(String name) throws IOException {
        return Files.createDirectory(path.resolve(name));
    }

    /** Puts modules and configuration in their place; gives the configuration file. */
    public Path fill(TlcRun run) throws IOException {
        copyModules(run.module());
        writeModules(run.generated());
        return Files.writeString(modules().resolve(run.configName()), run.config());
    }

    /** Where the root module lies once it was filled in. */
    public Path rootModule(TlcRun run) {
        return modules().resolve(run.moduleName() + ".tla");
    }

    /** Copies every module that lies beside the root module. */
    private void copyModules(Path rootModule) throws IOException {
        try (Stream<Path> files = Files.list(rootModule.toAbsolutePath().getParent())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tla")).toList()) {
                Files.copy(file, modules().resolve(file.getFileName()));
            }
        }
    }

    /** Writes modules that lie nowhere else. */
    private void writeModules(Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> module : texts.entrySet()) {
            Files.writeString(modules().resolve(module.getKey() + ".tla"), module.getValue());
        }
    }

    /** The second time nothing is left to do. */
    @Override
    public synchronized void close() {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
