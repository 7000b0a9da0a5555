package viommu.ci.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import viommu.ci.bench.NotMeasuredException;

/** A program that is run to its end; it does not outlive this JVM unless that is killed by force. */
public final class Program {
    private final List<String> command;
    private final Path folder;

    /** @param folder the working directory */
    public Program(Path folder, List<String> command) {
        this.folder = folder;
        this.command = List.copyOf(command);
    }

    public Program(Path folder, String... command) {
        this(folder, List.of(command));
    }

    /**
     * How it ended.
     *
     * @param text what it wrote, errors included
     * @param peakBytes of memory; empty where the operating system does not tell
     */
    public record Ended(int exit, String text, OptionalLong peakBytes) {}

    /** @throws NotMeasuredException if it cannot be started, ends with another exit code than 0, or this thread is interrupted */
    public Ended run() {
        return run(line -> {});
    }

    /** @param lines told each line as soon as it is written */
    public Ended run(Consumer<String> lines) {
        StringBuilder text = new StringBuilder();
        try (Child child = Child.start(builder().redirectErrorStream(true))) {
            child.process().getOutputStream().close();
            PeakMemory memory = new PeakMemory(child.process().toHandle());
            Thread reader = new Thread(() -> read(child.process(), text, lines), "output of " + command.get(0));
            reader.setDaemon(true);
            reader.start();
            memory.watch(child.process());
            reader.join();
            Ended ended = new Ended(child.process().exitValue(), text.toString(), memory.look());
            if (ended.exit() != 0) {
                throw new NotMeasuredException(
                        command.get(0) + " ended with exit code " + ended.exit() + ": " + reason(ended.text()));
            }
            return ended;
        } catch (IOException e) {
            throw new NotMeasuredException("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("interrupted while " + command.get(0) + " ran", e);
        }
    }

    private ProcessBuilder builder() {
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    private static void read(Process process, StringBuilder text, Consumer<String> lines) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line).append('\n');
                lines.accept(line);
            }
        } catch (IOException e) {
            // A killed process closes its pipe in the middle of a line; its exit code says so.
        }
    }

    /** The first line that says error, otherwise the last one. */
    private static String reason(String text) {
        return text.lines()
                .filter(line -> line.contains("error"))
                .findFirst()
                .orElseGet(() -> text.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line))
                .strip();
    }
}
