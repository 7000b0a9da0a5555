package viommu.specs.tlc;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viommu.model.explorer.Progress;

/**
 * Runs TLC, each time in a fresh JVM and in a temporary folder of its own, so that several runs can be in flight and nothing is
 * written beside the modules. The process does not outlive the call, nor this JVM unless that is killed by force.
 */
public final class Tlc {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int KEPT_LINES = 50;

    private final TlcJar jar;

    public Tlc(TlcJar jar) {
        this.jar = jar;
    }

    public TlcJar jar() {
        return jar;
    }

    /**
     * Waits until TLC has ended, was stopped because its time was up, or this thread is interrupted.
     *
     * @throws UncheckedIOException if the modules cannot be copied or the process cannot be started
     */
    public TlcResult run(TlcRun run, Progress progress) {
        try (WorkFolder folder = new WorkFolder();
                Child child = new Child(folder::close)) {
            folder.copyModules(run.module());
            folder.writeModules(run.generated());
            Path config = folder.modules().resolve(run.configName());
            Files.writeString(config, run.config());
            ProcessBuilder builder = new ProcessBuilder(command(run, folder, config));
            builder.directory(folder.modules().toFile());
            return supervise(run, child, child.start(builder), new TlcListener(progress));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run TLC on " + run.module(), e);
        }
    }

    private List<String> command(TlcRun run, WorkFolder folder, Path config) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + run.options().maxHeapMiB() + "m",
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US"));
        if (run.options().isShort()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(run.jvmOptions());
        command.add("-cp");
        command.add(Stream.concat(Stream.of(jar.path()), run.classPath().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of("tlc2.TLC", "-tool"));
        if (jar.knows("-noGenerateSpecTE")) {
            command.add("-noGenerateSpecTE");
        }
        command.addAll(List.of("-checkpoint", "0", "-metadir", folder.states().toString()));
        command.addAll(List.of("-workers", Integer.toString(run.options().workers())));
        command.addAll(List.of("-fp", Integer.toString(run.options().fingerprint())));
        command.addAll(List.of("-config", config.toString()));
        command.add(folder.modules().resolve(run.moduleName() + ".tla").toString());
        return command;
    }

    private static TlcResult supervise(TlcRun run, Child child, Process process, TlcListener listener) {
        ToolMessages messages = new ToolMessages(listener::message, listener::outside);
        List<String> stderr = new ArrayList<>();
        Thread out = reader("tlc-stdout", process.getInputStream(), messages::accept);
        Thread err = reader("tlc-stderr", process.getErrorStream(), line -> {
            if (stderr.size() < KEPT_LINES) {
                stderr.add(line);
            }
        });
        long start = System.nanoTime();
        boolean interrupted = false;
        boolean ended = false;
        try {
            ended = process.waitFor(run.options().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        child.kill();
        boolean read = finish(out) & finish(err);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        TlcJudge judge = new TlcJudge(run, listener);
        if (interrupted) {
            Thread.currentThread().interrupt();
            return judge.stopped(TlcOutcome.INTERRUPTED, "stopped before the end", time);
        }
        if (!ended) {
            return judge.stopped(
                    TlcOutcome.TIMED_OUT,
                    "stopped after " + run.options().timeout().toSeconds() + " s",
                    time);
        }
        return read
                ? judge.ended(process.exitValue(), stderr, time)
                : judge.stopped(TlcOutcome.CRASHED, "the output has no end", time);
    }

    private static Thread reader(String name, InputStream stream, Consumer<String> lines) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader reader =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                            lines.accept(line);
                        }
                    } catch (IOException e) {
                        // A killed process closes its pipes in the middle of a line; its run is inconclusive anyway.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Also when this thread was interrupted. */
    private static boolean finish(Thread reader) {
        boolean interrupted = Thread.interrupted();
        try {
            reader.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !reader.isAlive();
    }
}
