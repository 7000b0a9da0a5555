package viommu.specs.tlc.distributed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import viommu.model.explorer.Progress;
import viommu.specs.tlc.Children;
import viommu.specs.tlc.LineReader;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;
import viommu.specs.tlc.ToolMessage;
import viommu.specs.tlc.Transcript;
import viommu.specs.tlc.WorkFolder;

/** One run of TLC's server, with the workers on this machine. */
final class Server {
    /** The time that it may take to end once it has said its last word; it does not always end. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int SUCCESS = 0;

    private final TlcRun run;
    private final Cluster cluster;
    private final Transcript transcript;
    private final Workers workers;
    private final LocalWorkers localWorkers = new LocalWorkers();
    private final List<ToolMessage> behavior = new ArrayList<>();
    private final CompletableFuture<ToolMessage> ready = new CompletableFuture<>();
    private final CompletableFuture<ToolMessage> finished = new CompletableFuture<>();
    private final CompletableFuture<ToolMessage> failed = new CompletableFuture<>();
    private Optional<Accounts> accounts = Optional.empty();

    Server(TlcRun run, Cluster cluster, ClusterListener listener, Progress progress) {
        this.run = run;
        this.cluster = cluster;
        workers = new Workers(cluster, listener);
        Progress states = (distinct, queued, generated) -> progress.at(distinct, queued, generated - distinct);
        transcript = new Transcript(run, states, this::heard);
    }

    private void heard(ToolMessage message) {
        workers.message(message);
        switch (message.code()) {
            case ClusterCode.SERVER_READY -> ready.complete(message);
            case ClusterCode.FINISHED -> finished.complete(message);
            case ClusterCode.STATE -> behavior.add(message);
            case ClusterCode.ACCOUNTS -> accounts = Accounts.of(message.oneLine());
            case ClusterCode.BEHAVIOR -> {
                // An error to TLC, but its states are still to come.
            }
            default -> {
                if (message.severity() == ToolMessage.Severity.ERROR
                        || message.severity() == ToolMessage.Severity.TLC_BUG) {
                    failed.complete(message);
                }
            }
        }
    }

    /** Waits until the server has ended, its time is up, or this thread is interrupted. */
    Served serve(TlcJar jar, Duration timeout) throws IOException {
        cluster.requireFreePort();
        try (WorkFolder folder = new WorkFolder();
                Children children = new Children(folder::close)) {
            Path config = folder.fill(run);
            ProcessBuilder builder = new ProcessBuilder(ServerCommand.of(jar, run, cluster, folder, config));
            Process process = children.start(builder.directory(folder.modules().toFile()));
            LineReader out = new LineReader("tlc-server-stdout", process.getInputStream(), transcript::line);
            LineReader err = new LineReader("tlc-server-stderr", process.getErrorStream(), transcript::errorLine);
            long start = System.nanoTime();
            Optional<TlcOutcome> stopped = Optional.empty();
            try {
                await(timeout, process.onExit(), finished, failed, ready);
                if (ready.isDone()) {
                    localWorkers.start(jar, run.options(), cluster, folder, children);
                    await(timeout.minusNanos(System.nanoTime() - start), process.onExit(), finished, failed);
                }
                process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                stopped = Optional.of(TlcOutcome.TIMED_OUT);
            } catch (InterruptedException e) {
                stopped = Optional.of(TlcOutcome.INTERRUPTED);
            }
            String circumstances = workers + localWorkers.complaint();
            children.kill();
            boolean read = out.finish() & err.finish();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            TlcResult told =
                    stopped.isPresent() ? stopped(stopped.get(), circumstances, time) : ended(read, process, time);
            return new Served(told, finished.isDone(), behavior, accounts);
        }
    }

    private static void await(Duration limit, CompletableFuture<?>... futures)
            throws InterruptedException, TimeoutException {
        try {
            CompletableFuture.anyOf(futures).get(Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("no future fails", e);
        }
    }

    private TlcResult stopped(TlcOutcome outcome, String circumstances, Duration time) {
        if (outcome == TlcOutcome.INTERRUPTED) {
            Thread.currentThread().interrupt();
            return transcript.stopped(outcome, "stopped before the end", time);
        }
        return transcript.stopped(outcome, "stopped after " + time.toSeconds() + " s " + circumstances, time);
    }

    /** Whatever the server found, its exit code says nothing of it. */
    private TlcResult ended(boolean read, Process process, Duration time) {
        if (!read) {
            return transcript.stopped(TlcOutcome.CRASHED, "the output has no end", time);
        }
        if (failed.isDone()) {
            ToolMessage error = failed.join();
            TlcOutcome outcome =
                    error.code() == ClusterCode.UNSUPPORTED ? TlcOutcome.EVALUATION_ERROR : TlcOutcome.CRASHED;
            return transcript.stopped(outcome, error.oneLine(), time);
        }
        return transcript.ended(finished.isDone() ? SUCCESS : process.exitValue(), time);
    }
}
