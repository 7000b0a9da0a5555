package viommu.specs.tlc;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** At most one process, which does not outlive the shutdown of this JVM, whenever that comes. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Thread hook;
    private Process process;
    private boolean killed;

    /** @param afterwards what else to do when this JVM is shut down */
    Child(Runnable afterwards) {
        hook = new Thread(
                () -> {
                    kill();
                    afterwards.run();
                },
                "tlc-killer");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts the process, without input; not once this child was killed. */
    synchronized Process start(ProcessBuilder builder) throws IOException {
        if (killed) {
            throw new IOException("this JVM is shutting down");
        }
        process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Ends the process and what it has started, and waits until it is gone. */
    synchronized void kill() {
        killed = true;
        if (process == null) {
            return;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
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
