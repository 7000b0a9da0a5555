package viommu.ci.command;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where a subject's class is. */
final class ClassPath {
    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "Jars and folders with the class that is tested, as for java.")
    private Optional<String> text = Optional.empty();

    List<Path> paths() {
        return text.stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .map(Path::of)
                .toList();
    }

    /** As it was given, to be put after another option; empty if it was not. */
    String argument() {
        return text.map(path -> " --class-path '" + path + "'").orElse("");
    }
}
