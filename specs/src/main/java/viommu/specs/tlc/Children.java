package viommu.specs.tlc;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes that do not outlive the shutdown of this JVM, whenever that comes. */
public final class Children implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Thread hook;
    private final List<Process> processes = new ArrayList<>();
    private boolean killed;

    /** @param afterwards what else to do when this JVM is shut down */
    public Children(Runnable afterwards) {
        hook = new Thread(
                () -> {
                    kill();
                    afterwards.run();
                },
                "tlc-killer");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts a process, without input; not once they were killed. */
    public synchronized Process start(ProcessBuilder builder) throws IOException {
        if (killed) {
            throw new IOException("this JVM is shutting down");
        }
        Process process = builder.start();
        processes.add(process);
        process.getOutputStream().close();
        return process;
    }

    /** Ends the processes and what they have started, and waits until all are gone. */
    public synchronized void kill() {
        killed = true;
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        processes.forEach(process -> process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join());
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down, and the hook has its work to do.
        }
    }
}
