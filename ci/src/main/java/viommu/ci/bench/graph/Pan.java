package viommu.ci.bench.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import viommu.ci.bench.NotMeasuredException;
import viommu.ci.bench.process.Program;
import viommu.model.protocol.Scope;

/** The verifier that Spin generates from the Promela model, compiled for one scope. */
final class Pan {
    /**
     * Exact search of all states: no partial-order reduction and nothing hashed only. The last three leave out what a model with
     * one process and no faults does not need, and are the fastest of what was tried (see the README).
     */
    static final List<String> FASTEST = List.of(
            "-O3", "-march=native", "-DSAFETY", "-DNOREDUCE", "-DNOFAIR", "-DNOCOMP", "-DNOBOUNDCHECK", "-DNOVSZ");

    private final Path folder;

    private Pan(Path folder) {
        this.folder = folder;
    }

    /** @throws NotMeasuredException if Spin or the compiler cannot be run, or does not take the scope */
    static Pan compile(Path model, Path folder, Scope scope, List<String> flags) {
        try {
            Files.createDirectories(folder);
            // Spin looks for included files where it runs.
            for (String file : List.of("viommu.pml", "scope.h")) {
                Files.copy(model.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the Promela model to " + folder, e);
        }
        List<String> generate = new ArrayList<>(List.of("spin"));
        scope.sizes().forEach((name, size) -> generate.add("-D" + macro(name) + "=" + size));
        generate.addAll(List.of("-a", "viommu.pml"));
        new Program(folder, generate).run();
        List<String> compile = new ArrayList<>(List.of("gcc"));
        compile.addAll(flags);
        compile.addAll(List.of("-w", "-o", "pan", "pan.c"));
        new Program(folder, compile).run();
        return new Pan(folder);
    }

    /** Such as {@code QUEUE_CAPACITY} for {@code QueueCapacity}. */
    static String macro(String dimension) {
        return dimension.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /**
     * What one search has seen and taken.
     *
     * @param peakBytes of memory; empty where the operating system does not tell
     */
    record Search(PanReport report, OptionalLong peakBytes) {}

    /**
     * Sees all states once.
     *
     * @param depth how many states the stack has room for
     * @param slots the binary logarithm of the size of the hash table
     * @throws NotMeasuredException if it did not see all states, for example because it is deeper than that
     */
    Search search(int depth, int slots) {
        Program.Ended ended = new Program(folder, "./pan", "-m" + depth, "-w" + slots).run();
        return new Search(PanReport.of(ended.text()), ended.peakBytes());
    }
}
