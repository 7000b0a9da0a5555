package viommu.specs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import viommu.model.protocol.Protocol;

/** The folder with the TLA+ modules of one protocol. */
public record SpecFolder(Path path) {

    /**
     * {@code specs/<protocol in lower case>} in the project's folder.
     *
     * @throws SpecMissingException if there is no such folder
     */
    public static SpecFolder of(Path home, Protocol<?> protocol) {
        return at(home.resolve("specs").resolve(protocol.name().toLowerCase(Locale.ROOT)), protocol);
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
