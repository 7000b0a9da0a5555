package viommu.ci.bench.process;

import java.io.IOException;

/** A process that ends with this JVM, or before. */
final class Child implements AutoCloseable {
    private final Process process;
    private final Thread hook;

    private Child(Process process) {
        this.process = process;
        this.hook = new Thread(process::destroyForcibly, "killer of " + process.pid());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Child start(ProcessBuilder builder) throws IOException {
        return new Child(builder.start());
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down, and the hook has its work to do.
        }
    }
}
