package viommu.specs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import viommu.model.protocol.Protocol;

/** The folder with the TLA+ modules of one protocol. */
public record SpecFolder(Path path) {
    /** The environment variable that names a folder like {@code specs} with the modules of a user's own protocols. */
    public static final String VARIABLE = "VIOMMU_SPECS";

    /**
     * {@code <protocol in lower case>} in the folder that {@link #VARIABLE} names, otherwise in {@code specs} in the project's
     * folder.
     *
     * @throws SpecMissingException if there is no such folder
     */
    public static SpecFolder of(Path home, Protocol<?> protocol) {
        return of(home, protocol, System.getenv());
    }

    static SpecFolder of(Path home, Protocol<?> protocol, Map<String, String> environment) {
        String name = protocol.name().toLowerCase(Locale.ROOT);
        String users = environment.getOrDefault(VARIABLE, "");
        if (!users.isBlank() && Files.isDirectory(Path.of(users, name))) {
            return at(Path.of(users, name), protocol);
        }
        return at(home.resolve("specs").resolve(name), protocol);
    }

    /** @throws SpecMissingException if there is no such folder */
    public static SpecFolder at(Path path, Protocol<?> protocol) {
        if (!Files.isDirectory(path)) {
            throw new SpecMissingException(path + " is no folder: " + protocol.name() + " has no TLA+ modules");
        }
        return new SpecFolder(path);
    }

    /** The names of the modules, in order. */
    public List<String> modules() {
        return names(".tla").stream().map(n -> n.replaceFirst("\\.tla$", "")).toList();
    }

    /** The file names of the configuration files, in order. */
    public List<String> configFiles() {
        return names(".cfg");
    }

    /** @throws SpecMissingException if there is no such module */
    public Path module(String name) {
        Path file = path.resolve(name + ".tla");
        if (!Files.isRegularFile(file)) {
            throw new SpecMissingException(file + " is missing");
        }
        return file;
    }

    private List<String> names(String suffix) {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + path, e);
        }
    }
}
