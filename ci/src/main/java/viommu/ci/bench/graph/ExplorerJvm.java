package viommu.ci.bench.graph;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import viommu.ci.bench.NotMeasuredException;
import viommu.ci.bench.process.Dialogue;

/** A JVM of its own that runs {@link ExplorerLoop}: what else this one does leaves it alone. */
final class ExplorerJvm implements AutoCloseable {
    private final Dialogue loop;

    /** @param options for the JVM, besides the collector and the pages that this one uses */
    ExplorerJvm(String... options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:+Use"))
                .forEach(command::add);
        command.addAll(List.of(options));
        String more = System.getenv().getOrDefault("VIOMMU_JAVA_OPTS", "").strip();
        command.addAll(more.isEmpty() ? List.of() : List.of(more.split("\\s+")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ExplorerLoop.class.getName()));
        loop = new Dialogue(command);
    }

    /** @throws NotMeasuredException if it did not see all states */
    Sample explore(ExplorerLoop.Task task) {
        ExplorerLoop.Answer answer = ExplorerLoop.answer(loop.ask(ExplorerLoop.text(task)));
        if (!answer.reason().isEmpty()) {
            throw new NotMeasuredException("the explorer did not see all states: " + answer.reason());
        }
        return new Sample(
                new GraphSize(answer.states(), answer.transitions()),
                Duration.ofNanos(answer.nanos()),
                OptionalLong.of(answer.bytes()),
                loop.peakBytes());
    }

    @Override
    public void close() {
        loop.close();
    }
}
