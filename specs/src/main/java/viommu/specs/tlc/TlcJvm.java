package viommu.specs.tlc;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JVM for one of TLC's programs. It ends when its heap is full, and what it prints is the same in every country.
 *
 * @param temporary where it unpacks modules
 * @param isShort whether it is likely to end within seconds, before an optimizing compiler pays
 * @param options more options
 * @param classPath what comes on the class path after TLC's own jar
 */
public record TlcJvm(
        TlcJar jar, int maxHeapMiB, Path temporary, boolean isShort, List<String> options, List<Path> classPath) {

    public TlcJvm {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
    }

    /** The command line up to the program; its arguments follow. */
    public List<String> command(String mainClass) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + maxHeapMiB + "m",
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US"));
        if (isShort) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(options);
        command.add("-cp");
        command.add(Stream.concat(Stream.of(jar.path()), classPath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        return command;
    }
}
