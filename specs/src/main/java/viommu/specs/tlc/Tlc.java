package viommu.specs.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import viommu.model.explorer.Progress;

/**
 * Runs TLC, each time in a fresh JVM and in a temporary folder of its own, so that several runs can be in flight and nothing is
 * written beside the modules. The process does not outlive the call, nor this JVM unless that is killed by force.
 */
public final class Tlc implements TlcRunner {
    /** The minutes between one report of coverage and the next: as many as TLC takes. */
    private static final String COVERAGE_ONLY_AT_THE_END = "35000";

    private final TlcJar jar;

    public Tlc(TlcJar jar) {
        this.jar = jar;
    }

    @Override
    public TlcJar jar() {
        return jar;
    }

    @Override
    public TlcResult run(TlcRun run, Progress progress) {
        return runUntil(run, progress, message -> false).orElseThrow();
    }

    /** As {@link #run}, but TLC is stopped at the first message that is a last one; then the result is empty. */
    public Optional<TlcResult> runUntil(TlcRun run, Progress progress, Predicate<ToolMessage> isLast) {
        return runUntil(run, progress, isLast, line -> {});
    }

    /** @param printed told each line that is in no message, such as those that the modules print; by another thread */
    public Optional<TlcResult> runUntil(
            TlcRun run, Progress progress, Predicate<ToolMessage> isLast, Consumer<String> printed) {
        CompletableFuture<ToolMessage> last = new CompletableFuture<>();
        Transcript transcript = new Transcript(
                run,
                progress,
                message -> {
                    if (!last.isDone() && isLast.test(message)) {
                        last.complete(message);
                    }
                },
                printed);
        try (WorkFolder folder = new WorkFolder();
                Children children = new Children(folder::close)) {
            Path config = folder.fill(run);
            ProcessBuilder builder = new ProcessBuilder(command(run, folder, config));
            builder.directory(folder.modules().toFile());
            TlcResult result = supervise(run.options().timeout(), children, children.start(builder), transcript, last);
            return last.isDone() ? Optional.empty() : Optional.of(result);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run TLC on " + run.module(), e);
        }
    }

    private List<String> command(TlcRun run, WorkFolder folder, Path config) {
        TlcOptions options = run.options();
        List<String> command = new TlcJvm(
                        jar,
                        options.maxHeapMiB(),
                        folder.temporary(),
                        options.isShort(),
                        run.jvmOptions(),
                        run.classPath())
                .command("tlc2.TLC");
        command.add("-tool");
        if (jar.knows("-noGenerateSpecTE")) {
            command.add("-noGenerateSpecTE");
        }
        command.addAll(List.of("-checkpoint", "0", "-metadir", folder.states().toString()));
        if (options.coverage()) {
            command.addAll(List.of("-coverage", COVERAGE_ONLY_AT_THE_END));
        }
        command.addAll(List.of("-workers", Integer.toString(options.workers())));
        command.addAll(List.of("-fp", Integer.toString(options.fingerprint())));
        command.addAll(List.of("-config", config.toString()));
        command.add(folder.rootModule(run).toString());
        return command;
    }

    private static TlcResult supervise(
            Duration timeout,
            Children children,
            Process process,
            Transcript transcript,
            CompletableFuture<ToolMessage> last) {
        LineReader out = new LineReader("tlc-stdout", process.getInputStream(), transcript::line);
        LineReader err = new LineReader("tlc-stderr", process.getErrorStream(), transcript::errorLine);
        long start = System.nanoTime();
        boolean interrupted = false;
        boolean timedOut = false;
        try {
            CompletableFuture.anyOf(process.onExit(), last).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (TimeoutException e) {
            timedOut = true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("neither future fails", e);
        }
        children.kill();
        boolean read = out.finish() & err.finish();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (interrupted) {
            Thread.currentThread().interrupt();
            return transcript.stopped(TlcOutcome.INTERRUPTED, "stopped before the end", time);
        }
        if (timedOut) {
            return transcript.stopped(TlcOutcome.TIMED_OUT, "stopped after " + timeout.toSeconds() + " s", time);
        }
        return read
                ? transcript.ended(process.exitValue(), time)
                : transcript.stopped(TlcOutcome.CRASHED, "the output has no end", time);
    }
}
